import { IconSignature } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { VersionInfo } from '#storage/database.ts';

/** Who has taken a version each step on its way into use, the latest first. */
export function Signed({ version: { states } }: { readonly version: Pick<VersionInfo, 'states'> }) {
  const { t, date } = useSay();
  if (states.length === 0) return null;
  return (
    <ul className="bv-compare-signed" aria-label={t('versions.signed')}>
      {states.toReversed().map(({ state, from, at, by }) => (
        <li key={at}>
          <IconSignature size={15} aria-hidden="true" />
          {t('versions.signedBy', {
            state: t(`versions.state.${state}`),
            day: date(new Date(`${from}T00:00`)),
            who: [by.name, by.role].filter((word) => word !== '').join(', ') || t('versions.somebody'),
          })}
        </li>
      ))}
    </ul>
  );
}

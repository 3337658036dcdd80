import { useSay } from '#i18n/use-say.ts';
import type { ContractVersion } from '#storage/database.ts';
import { PanelSection } from '#ui/PanelSection.tsx';

/** A system's contracts, the latest first. */
export function ContractHistory({ contracts }: { readonly contracts: readonly ContractVersion[] }) {
  const { t, say, moment } = useSay();
  return (
    <PanelSection title={t('register.history')}>
      <ol className="bv-systems-history">
        {[...contracts].reverse().map(({ number, message, author, time }) => {
          const when = moment(new Date(time));
          return (
            <li key={number}>
              <p>{t('register.version', { number })}</p>
              <p>{say(message)}</p>
              <p className="bv-systems-quiet">{author ? t('register.by', { author, when }) : when}</p>
            </li>
          );
        })}
      </ol>
    </PanelSection>
  );
}

import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';
import './sources.css';

/** The law and policy that a rule rests on. */
export function Sources({ sources }: { readonly sources: readonly string[] }) {
  const { t } = useSay();
  if (sources.length === 0) return null;
  return (
    <ul className="bv-run-sources" aria-label={t('simulate.sources')}>
      {sources.map((source) => (
        <li key={source}>
          <Tag box>
            <span className="bv-run-sources-mark" aria-hidden="true">
              §
            </span>
            {source}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

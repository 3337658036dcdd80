import { useSay } from '#i18n/use-say.ts';
import { type Fate, type FateCounts, fates } from '#running/fault-matrix.ts';
import { Chip } from '#ui/Chip.tsx';
import { fateLooks } from './fate-look.ts';

interface FateFilterProps {
  readonly counts: FateCounts;
  /** Null shows all. */
  readonly only: Fate | null;
  readonly onChange: (only: Fate | null) => void;
}

/** How many came to what, worst first; each shows only its own when it is pressed. */
export function FateFilter({ counts, only, onChange }: FateFilterProps) {
  const { t, number } = useSay();
  return (
    <fieldset className="bv-lab-filter" aria-label={t('lab.showOnly')}>
      {fates.map((fate) => {
        const { icon: FateIcon } = fateLooks[fate];
        return (
          <Chip key={fate} pressed={only === fate} onClick={() => onChange(only === fate ? null : fate)}>
            <FateIcon size={15} aria-hidden="true" />
            {t('lab.fateCount', { fate: t(`lab.fate.${fate}`), count: number(counts[fate]) })}
          </Chip>
        );
      })}
    </fieldset>
  );
}

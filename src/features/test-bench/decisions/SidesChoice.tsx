import { useSay } from '#i18n/use-say.ts';
import { SideChoice } from './SideChoice.tsx';
import type { ComparisonView } from './use-comparison.ts';

interface SidesChoiceProps {
  readonly view: ComparisonView;
  readonly dated?: boolean;
}

/** What is held against what. */
export function SidesChoice({ view, dated = false }: SidesChoiceProps) {
  const { t } = useSay();
  const { sides, versions, comparer } = view;
  const [before, after] = sides;
  const common = { versions, dated };
  return (
    <div className="bv-decisions-sides">
      <SideChoice
        {...common}
        label={t('decisions.before')}
        side={before}
        onChange={(side) => comparer.choose([side, after])}
      />
      <span>{t('decisions.against')}</span>
      <SideChoice
        {...common}
        label={t('decisions.after')}
        side={after}
        onChange={(side) => comparer.choose([before, side])}
      />
    </div>
  );
}

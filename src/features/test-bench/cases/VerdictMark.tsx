import { IconCheck, IconCircleDashed, IconMinus, IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { ShownVerdict } from './case-rows.ts';

const icons = { passed: IconCheck, failed: IconX, notJudged: IconMinus, notRun: IconCircleDashed };

/** How a case went, as a shape and a word. */
export function VerdictMark({ verdict }: { readonly verdict: ShownVerdict }) {
  const { t } = useSay();
  const Icon = icons[verdict];
  return (
    <span className="bv-bench-verdict" data-verdict={verdict}>
      <Icon
        size={verdict === 'notRun' ? 18 : 13}
        stroke={verdict === 'notRun' ? 1.5 : 2.4}
        aria-hidden="true"
      />
      {t(`cases.verdict.${verdict}`)}
    </span>
  );
}

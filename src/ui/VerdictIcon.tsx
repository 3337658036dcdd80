import { IconCheck, IconCircleDashed, IconMinus, IconX } from '@tabler/icons-react';
import './verdict-icon.css';

const icons = { passed: IconCheck, failed: IconX, notJudged: IconMinus, notRun: IconCircleDashed };

/** How a case went, as a shape. The word for it stands beside, for all or for screen readers. */
export function VerdictIcon({ verdict }: { readonly verdict: keyof typeof icons }) {
  const Icon = icons[verdict];
  return (
    <span className="bv-verdict-icon" data-verdict={verdict} aria-hidden="true">
      <Icon size={verdict === 'notRun' ? 18 : 13} stroke={verdict === 'notRun' ? 1.5 : 2.4} />
    </span>
  );
}

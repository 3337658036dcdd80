import { IconCircleCheck } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { Finding } from '#rules/code/finding.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import type { TextSpan } from '#ui/code-field/code-types.ts';
import { ProblemCount } from '#ui/ProblemCount.tsx';
import { StatusStrip } from '#ui/StatusStrip.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Reading } from './read-text.ts';

interface CodeStripProps {
  /** Left out while the text is being read. */
  readonly reading: Reading | undefined;
  readonly lines: number;
  readonly onGo: (span: TextSpan) => void;
}

/** What needs mending in the text: how much, and the first of it with a way there. */
export function CodeStrip({ reading, lines, onGo }: CodeStripProps) {
  const { t, sentence } = useSay();
  const end = <span>{t('code.lines', { count: lines })}</span>;
  const findings: readonly Finding[] =
    reading?.type === 'refused' ? [reading.why] : (reading?.findings ?? []);
  const [first] = findings;
  if (!reading || !first) {
    return (
      <StatusStrip end={end}>
        {reading && <IconCircleCheck size={16} aria-hidden="true" />}
        <span>{t(reading ? 'code.noProblems' : 'code.reading')}</span>
      </StatusStrip>
    );
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const words = sentence(first.message);
  return (
    <StatusStrip end={end}>
      <ProblemCount kind="error" count={errors} />
      <ProblemCount kind="warning" count={findings.length - errors} />
      <BarDivider />
      <span className="bv-code-first" title={words}>
        {words}
      </span>
      <TextButton onClick={() => onGo(first)}>{t('code.goThere')}</TextButton>
    </StatusStrip>
  );
}

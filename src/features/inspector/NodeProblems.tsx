import type { Bot } from '#flow/bot.ts';
import { problemKey } from '#flow/check-bot.ts';
import type { Problem } from '#flow/problem.ts';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { problemsOf } from '#workspace/derived.ts';

/**
 * What is wrong with a step, and what to do. An exit without a way is told where the exit is, with the
 * way to draw one.
 */
export function NodeProblems({ bot, node }: { readonly bot: Bot; readonly node: string }) {
  const { t } = useSay();
  const problems = problemsOf(bot).filter((problem) => problem.node === node && problem.port === undefined);
  if (problems.length === 0) return null;
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  return (
    <section className="bv-inspector-problems" aria-label={t('inspector.problems')}>
      <Notice tone="wrong" problems={of('error')} />
      <Notice tone="warning" problems={of('warning')} />
    </section>
  );
}

interface NoticeProps {
  readonly tone: 'wrong' | 'warning';
  readonly problems: readonly Problem[];
}

function Notice({ tone, problems }: NoticeProps) {
  const { say } = useSay();
  if (problems.length === 0) return null;
  return (
    <ErrorNotice tone={tone}>
      {problems.map((problem) => (
        <p key={problemKey(problem)}>{say(problem.message)}</p>
      ))}
    </ErrorNotice>
  );
}

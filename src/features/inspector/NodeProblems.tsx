import type { Bot } from '#flow/bot.ts';
import { problemKey } from '#flow/check-bot.ts';
import type { Problem, ProblemFix } from '#flow/problem.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { FixButton } from '#rules/FixButton.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { problemsOf } from '#workspace/derived.ts';
import { focusInspector } from './focus-inspector.ts';

type OnFix = (fix: ProblemFix) => Message | null;

interface NodeProblemsProps {
  readonly bot: Bot;
  readonly node: string;
  readonly onFix: OnFix;
}

/**
 * What is wrong with a step, and what to do. An exit without a way is told where the exit is, with the
 * way to draw one.
 */
export function NodeProblems({ bot, node, onFix }: NodeProblemsProps) {
  const { t } = useSay();
  const problems = problemsOf(bot).filter((problem) => problem.node === node && problem.port === undefined);
  if (problems.length === 0) return null;
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  return (
    <section className="bv-inspector-problems" aria-label={t('inspector.problems')} data-fixes>
      <Notice tone="wrong" problems={of('error')} onFix={onFix} />
      <Notice tone="warning" problems={of('warning')} onFix={onFix} />
    </section>
  );
}

interface NoticeProps {
  readonly tone: 'wrong' | 'warning';
  readonly problems: readonly Problem[];
  readonly onFix: OnFix;
}

function Notice({ tone, problems, onFix }: NoticeProps) {
  const { say } = useSay();
  if (problems.length === 0) return null;
  return (
    <ErrorNotice tone={tone}>
      {problems.map((problem) => (
        <div key={problemKey(problem)} className="bv-inspector-problem">
          <p>{say(problem.message)}</p>
          {problem.fix && <FixButton fix={problem.fix} onFix={onFix} onLast={focusInspector} />}
        </div>
      ))}
    </ErrorNotice>
  );
}

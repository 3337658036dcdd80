import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { problemsOf } from '#workspace/derived.ts';

interface AdaptNoticeProps {
  readonly bot: Bot;
  /** Ids of the steps that a change of a contract left with a problem. */
  readonly steps: readonly string[];
  readonly onOpenStep: (node: string) => void;
}

/** The steps that are yet to be adapted to a contract that was changed; nothing when all are. */
export function AdaptNotice({ bot, steps, onOpenStep }: AdaptNoticeProps) {
  const { t, say } = useSay();
  const wrong = new Set(problemsOf(bot).map(({ node }) => node));
  const left = steps.flatMap((id) => (wrong.has(id) ? (graphOf(bot).node(id) ?? []) : []));
  if (left.length === 0) return null;
  return (
    <div className="bv-lab-notice">
      <ErrorNotice
        tone="warning"
        title={t('lab.adapt', { count: left.length })}
        actions={left.map(({ id, name }) => (
          <TextButton key={id} onClick={() => onOpenStep(id)}>
            {say(name) || t('inspector.unnamed')}
          </TextButton>
        ))}
      >
        {t('lab.adaptWhy')}
      </ErrorNotice>
    </div>
  );
}

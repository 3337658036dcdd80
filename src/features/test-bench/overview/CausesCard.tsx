import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { type Message, message } from '#lib/message.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { Results } from '#running/results.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { type Cause, causesOf } from './causes.ts';

interface CausesCardProps {
  readonly bot: Bot;
  readonly cases: readonly TestCase[];
  readonly results: Results;
  readonly onChoose: (place: number) => void;
}

/** So many causes are shown; who has more begins with the largest. */
const mostShown = 6;

/** The failed cases, by why they failed. Nothing where none has. */
export function CausesCard({ bot, cases, results, onChoose }: CausesCardProps) {
  const { t, say, sentence, number } = useSay();
  const causes = causesOf(results);
  if (causes.length === 0) return null;
  const rest = causes.slice(mostShown).reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="bv-bench-card" aria-labelledby="bench-causes">
      <h2 id="bench-causes">{t('bench.causes')}</h2>
      <ul className="bv-bench-causes">
        {causes.slice(0, mostShown).map((cause) => (
          <li key={cause.key}>
            <strong>{number(cause.count)}</strong>
            <span>
              {sentence(causeWords(cause, bot))} <span>{say(cause.reason)}</span>
              {cause.otherReasons > 0 && (
                <span> {t('bench.otherReasons', { count: cause.otherReasons })}</span>
              )}
            </span>
            <TextButton onClick={() => onChoose(cause.place)}>
              {t('bench.showCase', { id: cases[cause.place]?.id ?? '' })}
            </TextButton>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="bv-bench-hint">{t('bench.moreCauses', { count: rest, number: number(rest) })}</p>
      )}
    </section>
  );
}

function causeWords({ mismatch, outcome }: Cause, bot: Bot): Message {
  const got = shortOutcome(outcome);
  switch (mismatch.type) {
    case 'outcome':
      return message('bench.cause.outcome', { expected: shortOutcome(mismatch.expected), got });
    case 'reason':
      return message('bench.cause.reason', { got });
    case 'variables': {
      const labelOf = (key: string) => bot.fields.find((field) => field.key === key)?.label ?? key;
      return message('bench.cause.variables', { got, fields: mismatch.fields.map(labelOf) });
    }
  }
}

import { IconPlugConnectedX } from '@tabler/icons-react';
import { spentTime } from '#i18n/spent-time.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { NamedValues } from '#rules/NamedValues.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ScreenFigure } from './ScreenFigure.tsx';
import type { StepWhy, Try } from './step-why.ts';

interface CallWhyProps {
  readonly call: Extract<StepWhy, { readonly type: 'call' }>;
  /** How many calls have been answered; null where the step is left, and all have. */
  readonly answered: number | null;
}

/** What a step sent to a system, how often it tried, and what came back. */
export function CallWhy({ call, answered }: CallWhyProps) {
  const { t, say, sentence } = useSay();
  const { system, operation, sent, tries, received, screen, way, to } = call;
  const last = tries.at(-1);
  const failed = last?.failed;
  const name = failed?.name ?? way?.name;
  if (answered !== null)
    return (
      <>
        <p className="bv-why-text">{t('simulate.asked', { system, operation })}</p>
        {sent.length > 0 && <NamedValues title={t('simulate.sent')} values={sent} />}
        <Tries tries={tries.slice(0, answered)} />
        <p className="bv-why-text">{t('debug.stillTrying')}</p>
      </>
    );
  return (
    <>
      <p className="bv-why-text">{t('simulate.asked', { system, operation })}</p>
      {screen && <ScreenFigure screen={screen} system={system} />}
      {!screen && sent.length > 0 && <NamedValues title={t('simulate.sent')} values={sent} />}
      {tries.length > 1 ? (
        <Tries tries={tries} />
      ) : (
        last &&
        last.seconds > 0 && (
          <p className="bv-why-text">
            {sentence(message('simulate.took', { time: spentTime(last.seconds) }))}
          </p>
        )
      )}
      {received ? (
        !screen && <NamedValues title={t('simulate.received')} values={received} />
      ) : (
        <div className="bv-why-failed">
          <Tag tone="warning" icon={IconPlugConnectedX}>
            {name ? say(name) : t('simulate.noAnswerFrom', { system })}
          </Tag>
          <p>
            {failed?.detail && `${sentence(failed.detail)} `}
            {t('simulate.nothingBack', { system })}
            {to !== undefined && ` ${sentence(message('simulate.leadsTo', { to }))}`}
          </p>
        </div>
      )}
    </>
  );
}

function Tries({ tries }: { readonly tries: readonly Try[] }) {
  const speech = useSay();
  return (
    <ol className="bv-why-tries" aria-label={speech.t('simulate.tries')}>
      {tries.map((one, index) => (
        // A call has no identity but its place among the tries.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>{tryWords(one, speech)}</li>
      ))}
    </ol>
  );
}

/** "Väntade 30 s och försökte igen. Svarade efter 12 s." */
function tryWords({ waited, seconds, failed }: Try, { sentence }: Speech): string {
  return [
    ...(waited > 0 ? [message('simulate.triedAgain', { time: spentTime(waited) })] : []),
    failed?.name ??
      message(seconds > 0 ? 'simulate.took' : 'simulate.tookNoTime', { time: spentTime(seconds) }),
  ]
    .map(sentence)
    .join(' ');
}

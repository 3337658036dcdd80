import type { HandOver } from '#flow/hand-over.ts';
import type { Speech } from '#i18n/use-say.ts';

interface Line {
  readonly label: string;
  readonly text: string;
}

/** What a takeover card says besides what has been written, line by line. */
export function handOverLines({ step, card, failure, detail }: HandOver, speech: Speech): Line[] {
  const { t, say, sentence } = speech;
  const { who, where, withinHours, todo } = card;
  const written = (text: typeof who | undefined) => (text && say(text)) || t('takeover.notSaid');
  const deadline =
    withinHours === undefined ? t('takeover.notSaid') : t('takeover.within', { count: withinHours });
  return [
    { label: t('takeover.stoppedAt'), text: say(step) || t('inspector.unnamed') },
    { label: t('takeover.because'), text: [failure, ...(detail ? [detail] : [])].map(sentence).join(' ') },
    { label: t('takeover.who'), text: written(who) },
    { label: t('takeover.where'), text: written(where) },
    { label: t('takeover.when'), text: deadline },
    ...(todo && say(todo) ? [{ label: t('takeover.todo'), text: say(todo) }] : []),
  ];
}

/** The whole card as plain text, for a letter or a case file. */
export function handOverText(handOver: HandOver, speech: Speech): string {
  const { t, say } = speech;
  const { written } = handOver;
  const lines = handOverLines(handOver, speech).map(({ label, text }) => `${label}: ${text}`);
  const writings = written.flatMap(({ system, operation, values, takenBackBy }, index) => [
    `${index + 1}. ${t('takeover.wrote', { system, operation })} (${
      takenBackBy === null ? t('takeover.stands') : t('takeover.takenBack', { step: takenBackBy })
    })`,
    ...values.map(({ label, value }) => `   ${say(label)}: ${say(value)}`),
  ]);
  return [
    t('takeover.title'),
    ...lines,
    ...(written.length > 0 ? [`${t('takeover.written')}:`, ...writings] : [t('takeover.nothingWritten')]),
  ].join('\n');
}

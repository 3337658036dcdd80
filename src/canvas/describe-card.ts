import type { Speech } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import type { CardData } from './projection.ts';

/** All that a card shows, as one text for a screen reader: kind, name, state, sentence, exits, problems. */
export function describeCard(
  { node, face, exits, problems, overlay, comments }: CardData,
  speech: Speech,
): string {
  const { t, say, sentence } = speech;
  const shown = overlay?.value ?? face.text.sentence;
  const parts = [
    `${say(message(`${node.kind}.kind`))}${face.text.detail ? `, ${say(face.text.detail)}` : ''}: ${say(node.name)}`,
    overlay?.step === undefined ? '' : t('canvas.stepNumber', { number: overlay.step }),
    overlay?.state ? t(`canvas.state.${overlay.state}`) : '',
    overlay?.stop ? t(`canvas.stop.${overlay.stop}`) : '',
    overlay?.mark ? t(`canvas.mark.${overlay.mark}`) : '',
    overlay?.tried ? t('canvas.tried.said', { ...overlay.tried }) : '',
    shown ? say(shown) : '',
    ...exits.map(({ port, to }) =>
      to
        ? t('canvas.leadsTo', { exit: port.name, to: to.name })
        : t('canvas.leadsNowhere', { exit: port.name }),
    ),
    ...problems.map((problem) => say(problem.message)),
    comments > 0 ? t('comments.openCount', { count: comments }) : '',
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => sentence(part))
    .join(' ');
}

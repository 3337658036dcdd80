import { IconAppWindow, IconPointer, IconSearch } from '@tabler/icons-react';
import { type Speech, useSay } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { ScreenBox, ScreenShown } from '#systems/screen-shown.ts';
import './screen-figure.css';

interface ScreenFigureProps {
  readonly screen: ScreenShown;
  readonly system: LocalText;
}

/**
 * A screen system's form with what the bot typed into it, box by box, as it would be seen. A picture:
 * nothing in it can be typed in, and whoever does not see it hears what was done in its order.
 */
export function ScreenFigure({ screen, system }: ScreenFigureProps) {
  const speech = useSay();
  const { t, say } = speech;
  const { title, boxes, button, press, answer } = screen;
  const typed = boxes.filter(({ isTyped }) => isTyped).length;
  return (
    <figure className="bv-screen">
      <div role="img" aria-label={wordsOf(screen, system, speech)}>
        <div className="bv-screen-bar">
          <IconAppWindow size={14} />
          {say(system)}
        </div>
        <div className="bv-screen-form">
          <div className="bv-screen-title">{say(title)}</div>
          {boxes.map((box, place) => (
            <Box key={box.key} box={box} at={place} />
          ))}
          <div className="bv-screen-buttons" data-moved={press === 'moved' || undefined}>
            {press === 'moved' && (
              <span className="bv-screen-sought">
                <IconSearch size={13} /> {t('simulate.screen.seeks', { sought: button })}
              </span>
            )}
            <span
              className="bv-screen-button"
              data-pressed={press === 'pressed' || undefined}
              style={{ '--bv-at': typed }}
            >
              {say(button)}
              {press === 'pressed' && <IconPointer size={13} />}
            </span>
          </div>
          {answer && (
            <div className="bv-screen-answer" style={{ '--bv-at': typed + 1 }}>
              {answer.type === 'message' ? (
                <p>{speech.sentence(answer.text)}</p>
              ) : (
                <>
                  {answer.done && <p>{say(answer.done)}</p>}
                  {answer.values.map((box) => (
                    <Box key={box.key} box={box} at={typed + 1} />
                  ))}
                </>
              )}
            </div>
          )}
        </div>
      </div>
    </figure>
  );
}

function Box({ box, at }: { readonly box: ScreenBox; readonly at: number }) {
  const { t, say } = useSay();
  const { label, value, sought, isTyped, isDemanded } = box;
  const { unit, ...plain } = value;
  const isWrong = sought !== undefined || isDemanded;
  return (
    <div className="bv-screen-box" data-wrong={isWrong || undefined}>
      <span className="bv-screen-label">
        {say(label)}
        {isDemanded && ` (${t('simulate.screen.new')})`}
      </span>
      <span className="bv-screen-value">
        {isTyped && sought === undefined && value.shown !== null && (
          <span style={{ '--bv-at': at }}>{say(plain)}</span>
        )}
      </span>
      {unit && <span>{unit}</span>}
      {sought !== undefined && (
        <span className="bv-screen-sought">
          <IconSearch size={13} /> {t('simulate.screen.seeks', { sought })}
        </span>
      )}
    </div>
  );
}

/** The picture in words, in the order that the bot did it. */
function wordsOf(
  { title, boxes, button, press, answer }: ScreenShown,
  system: LocalText,
  speech: Speech,
): string {
  const { t, say, sentence } = speech;
  const told = ({ label, value, sought, isTyped, isDemanded }: ScreenBox) => {
    if (sought !== undefined) return t('simulate.screen.instead', { sought, label });
    if (isDemanded) return t('simulate.screen.demanded', { label });
    return isTyped ? t('simulate.screen.value', { label, value }) : [];
  };
  return [
    t('simulate.screen.of', { system, title }),
    ...boxes.flatMap(told),
    ...(press === 'pressed' ? [t('simulate.screen.pressed', { button })] : []),
    ...(press === 'moved' ? [t('simulate.screen.seeks', { sought: button })] : []),
    ...(answer?.type === 'message' ? [say(answer.text)] : (answer?.values.flatMap(told) ?? [])),
  ]
    .map(sentence)
    .join(' ');
}

/**
 * Renders what a pure room says, `{ key, args }`, to a text in the reader's language. Every message,
 * whoever says it, passes here. Must not know any key but those of values.
 */
import { type Language, type LocalText, textIn } from '#lib/local-text.ts';
import type { Message, MessageArg, Shown } from '#lib/message.ts';
import { textOf } from './engine.ts';
import { listIn, numberIn } from './number.ts';
import { show } from './show.ts';

export type Sayable = Message | Shown | LocalText;

/** A piece of a sentence; `value` marks a figure from the case, which the screen prints in bold. */
export interface Said {
  readonly text: string;
  readonly value: boolean;
}

type Mark = (value: string) => string;
const unmarked: Mark = (value) => value;

/** The text of a message, a value or a text that a person wrote. */
export function say(said: Sayable, language: Language): string {
  return render(said, language, unmarked);
}

/** As `say`, with a capital first and a full stop last. */
export function sentence(said: Sayable, language: Language): string {
  return asSentence(say(said, language), language);
}

// Two private-use characters carry the borders of a value through the catalogue's text.
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** As `sentence`, cut where values begin and end. */
export function sentenceParts(said: Sayable, language: Language): readonly Said[] {
  const text = asSentence(
    render(said, language, (value) => `${OPEN}${value}${CLOSE}`),
    language,
  );
  return text
    .split(OPEN)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, value: false }];
      const [value = '', rest = ''] = piece.split(CLOSE);
      return [
        { text: value, value: true },
        { text: rest, value: false },
      ];
    })
    .filter((piece) => piece.text !== '');
}

function render(said: MessageArg, language: Language, mark: Mark): string {
  if (typeof said === 'string') return said;
  if (typeof said === 'number') return numberIn(said, language);
  if (isList(said))
    return listIn(
      said.map((item) => render(item, language, mark)),
      language,
    );
  if ('shown' in said) return mark(show(said, language));
  if ('key' in said) return renderMessage(said, language, mark);
  return textIn(said, language);
}

function renderMessage({ key, args = {} }: Message, language: Language, mark: Mark): string {
  const holes = Object.fromEntries(
    Object.entries(args).map(([name, arg]) => [name, render(arg, language, mark)] as const),
  );
  return textOf(key, language, holes, countOf(args['count']));
}

/** The number that decides between one and many. */
function countOf(arg: MessageArg | undefined): number | undefined {
  if (typeof arg === 'number') return arg;
  return typeof arg === 'object' && 'shown' in arg && typeof arg.shown === 'number' ? arg.shown : undefined;
}

function asSentence(text: string, language: Language): string {
  const start = text.search(/[^\uE000]/);
  if (start < 0) return text;
  const capital =
    text.slice(0, start) + text.charAt(start).toLocaleUpperCase(language) + text.slice(start + 1);
  return /[.!?:…]\uE001?$/.test(capital) ? capital : `${capital}.`;
}

/** Array.isArray does not narrow a readonly list. */
function isList(arg: MessageArg): arg is readonly MessageArg[] {
  return Array.isArray(arg);
}

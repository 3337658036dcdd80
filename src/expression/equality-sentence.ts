import { type Message, message } from '#lib/message.ts';
import { noun, shown, termOf, valueIn } from './noun.ts';
import { type Part, withoutOwnResult } from './part.ts';
import type { Describe } from './term.ts';

/*
 * Whether two values are equal, in words. With a value from a case the sentence says what it is and
 * not only what it is not: "skolan är Söder, inte Norr".
 */

export function equalitySentence(a: Part, b: Part, isSame: boolean, termAt: Describe): Message {
  if (b.literal === null) return presence(a, isSame, termAt);
  if (a.literal === null) return presence(b, isSame, termAt);
  if (typeof b.literal === 'boolean') return yesNoSentence(a, b.literal === isSame, termAt);
  if (b.literal !== undefined) return toLiteral(a, b, isSame, termAt);
  if (a.literal !== undefined) return toLiteral(b, a, isSame, termAt);
  return toEachOther(a, b, isSame, termAt);
}

/** "växelvis boende är ja". */
export function yesNoSentence(part: Part, holds: boolean, termAt: Describe): Message {
  return message('expression.is', { a: noun(withoutOwnResult(part), termAt), b: shown(holds) });
}

function toLiteral(part: Part, literal: Part, isSame: boolean, termAt: Describe): Message {
  const whole = beginningOf(part, literal);
  if (whole) return beginning(whole, literal, isSame, termAt);
  const term = termOf(part, termAt);
  const a = noun(withoutOwnResult(part), termAt);
  const b = noun(literal, termAt, term);
  const value = valueIn(part.result);
  if (isSame || value === undefined) return message(isSame ? 'expression.is' : 'expression.is.not', { a, b });
  return message('expression.is.but', { a, value: shown(value, term), b });
}

/** The text whose first letters, as many as a written-out text has, are held against that text. */
function beginningOf({ op, operands }: Part, { literal }: Part): Part | undefined {
  const [text, from, length] = operands;
  const isBeginning =
    typeof literal === 'string' && from?.literal === 0 && length?.literal === literal.length;
  return op === 'substr' && isBeginning ? text : undefined;
}

function beginning(text: Part, literal: Part, isSame: boolean, termAt: Describe): Message {
  const value = valueIn(text.result);
  return message(isSame ? 'expression.begins' : 'expression.begins.not', {
    a: noun(value === undefined ? withoutOwnResult(text) : text, termAt),
    b: noun(literal, termAt),
  });
}

function toEachOther(a: Part, b: Part, isSame: boolean, termAt: Describe): Message {
  const term = termOf(a, termAt) ?? termOf(b, termAt);
  const names = { a: noun(withoutOwnResult(a), termAt, term), b: noun(withoutOwnResult(b), termAt, term) };
  const first = valueIn(a.result);
  const second = valueIn(b.result);
  if (first === undefined || second === undefined)
    return message(isSame ? 'expression.same' : 'expression.same.not', names);
  if (typeof first === 'boolean' && typeof second === 'boolean') {
    return isSame
      ? message('expression.bothAre', { ...names, value: shown(first) })
      : message('expression.differ', { ...names, x: shown(first), y: shown(second) });
  }
  if (isSame) return message('expression.same.value', { ...names, value: shown(first, term) });
  return message('expression.same.not', { a: noun(a, termAt, term), b: noun(b, termAt, term) });
}

/** Of a row in a table its key is said: "gränsen för årskurs 2 saknas". */
function presence(part: Part, isMissing: boolean, termAt: Describe): Message {
  return message(isMissing ? 'expression.isMissing' : 'expression.isPresent', {
    a: noun(withoutOwnResult(part), termAt),
  });
}

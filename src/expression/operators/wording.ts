import { listOf, textOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { hasRightCheckDigit } from '../identity-number.ts';
import { documented, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import { type Answer, Unanswered } from '../value.ts';

/** Past this size, what is read or put together counts as work. */
const small = 1000;

/** A text made of one text. */
function changed(change: (text: string) => string): Operator['compile'] {
  return (operands, { bounds, work, own }) => {
    const source = operandAt(operands, 0);
    return (frame) => {
      const text = textOf(source.evaluate(frame), source);
      if (text instanceof Unanswered) return text;
      if (text.length > small && !work.spend(text.length)) return own.illTyped;
      const result = change(text);
      return result.length > bounds.resultLength ? own.illTyped : result;
    };
  };
}

/** Every place where a text stands in another, from left to right, replaced as it is written. */
function replace(operands: readonly Operand[], { bounds, work, own }: Site): Evaluate {
  const source = operandAt(operands, 0);
  const wanted = operandAt(operands, 1);
  const standIn = operandAt(operands, 2);
  return (frame) => {
    const text = textOf(source.evaluate(frame), source);
    const from = textOf(wanted.evaluate(frame), wanted);
    const to = textOf(standIn.evaluate(frame), standIn);
    if (text instanceof Unanswered) return text;
    if (from instanceof Unanswered) return from;
    if (to instanceof Unanswered) return to;
    if (from === '') return wanted.illTyped;
    if (text.length > small && !work.spend(text.length)) return own.illTyped;
    const parts = text.split(from);
    const length = text.length + (parts.length - 1) * (to.length - from.length);
    return length > bounds.resultLength || (length > small && !work.spend(length))
      ? own.illTyped
      : parts.join(to);
  };
}

/** The characters of a text, or the values of a list. */
function length(operands: readonly Operand[]): Evaluate {
  const counted = operandAt(operands, 0);
  return (frame) => {
    const answer: Answer = counted.evaluate(frame);
    if (answer === null) return counted.missing;
    if (answer instanceof Unanswered) return answer;
    return typeof answer === 'string' || Array.isArray(answer) ? answer.length : counted.illTyped;
  };
}

function join(operands: readonly Operand[], { bounds, work, own }: Site): Evaluate {
  const list = operandAt(operands, 0);
  const between = operandAt(operands, 1);
  return (frame) => {
    const items = listOf(list.evaluate(frame), list);
    const separator = textOf(between.evaluate(frame), between);
    if (items instanceof Unanswered) return items;
    if (separator instanceof Unanswered) return separator;
    let text = '';
    for (const [i, item] of items.entries()) {
      const part = textOf(item, list);
      if (part instanceof Unanswered) return part;
      text += i === 0 ? part : separator + part;
      if (text.length > bounds.resultLength) return own.illTyped;
    }
    const effort = items.length + text.length;
    return effort > small && !work.spend(effort) ? own.illTyped : text;
  };
}

function luhn(operands: readonly Operand[]): Evaluate {
  const number = operandAt(operands, 0);
  return (frame) => {
    const text = textOf(number.evaluate(frame), number);
    return text instanceof Unanswered ? text : hasRightCheckDigit(text);
  };
}

const one = { arity: { min: 1, max: 1 }, operands: ['text'], lazy: false, spends: true } as const;

function onText(name: string, change: (text: string) => string, given: string, result: string): Operator {
  return {
    ...one,
    name,
    result: 'text',
    compile: changed(change),
    sentence: { kind: 'phrase', key: `expression.${name}`, each: true },
    documentation: documented(name, { [name]: { var: 'referens' } }, { referens: given }, result),
  };
}

export const wording: readonly Operator[] = [
  onText('trim', (text) => text.trim(), '  AB 12345 ', 'AB 12345'),
  onText('upper', (text) => text.toUpperCase(), 'ab 12345', 'AB 12345'),
  onText('lower', (text) => text.toLowerCase(), 'Östersund', 'östersund'),
  {
    ...one,
    name: 'replace',
    arity: { min: 3, max: 3 },
    result: 'text',
    compile: replace,
    sentence: { kind: 'phrase', key: 'expression.replace', each: true },
    documentation: documented(
      'replace',
      { replace: [{ var: 'referens' }, ' ', ''] },
      { referens: 'AB 123 45' },
      'AB12345',
    ),
  },
  {
    ...one,
    name: 'length',
    operands: ['any'],
    result: 'number',
    compile: length,
    sentence: { kind: 'phrase', key: 'expression.length', each: true },
    documentation: documented('length', { length: { var: 'skal' } }, { skal: ['avstand', 'trafik'] }, 2),
  },
  {
    ...one,
    name: 'join',
    arity: { min: 2, max: 2 },
    operands: ['list', 'text'],
    result: 'text',
    compile: join,
    sentence: { kind: 'phrase', key: 'expression.join', each: true },
    documentation: documented(
      'join',
      { join: [{ var: 'saknas' }, ', '] },
      { saknas: ['fullmakt', 'lonespec'] },
      'fullmakt, lonespec',
    ),
  },
  {
    ...one,
    name: 'luhn',
    result: 'yesno',
    compile: luhn,
    sentence: { kind: 'statement', holds: 'expression.luhn', fails: 'expression.luhn.not' },
    documentation: documented('luhn', { luhn: { var: 'saljarOrg' } }, { saljarOrg: '556677-8899' }, true),
  },
];

import { listOf, numberOf, textOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import { type Answer, Unanswered, type Value } from '../value.ts';

/** Past this size, what is read or put together counts as work. */
const small = 1000;

function cat(operands: readonly Operand[], { bounds, work, own }: Site): Evaluate {
  return (frame) => {
    let text = '';
    let doubt: Unanswered | undefined;
    for (const operand of operands) {
      const part = textOf(operand.evaluate(frame), operand);
      if (part instanceof Unanswered) doubt ??= part;
      else if (text.length + part.length > bounds.resultLength) doubt ??= own.illTyped;
      else text += part;
    }
    if (text.length > small && !work.spend(text.length)) return own.illTyped;
    return doubt ?? text;
  };
}

/** A negative length leaves off that many characters at the end, as the standard has it. */
function substr(source: string, start: number, length: number | undefined): string {
  // `slice` written out, since String.prototype.substr is deprecated.
  const from = start < 0 ? Math.max(source.length + Math.trunc(start), 0) : Math.trunc(start);
  if (length === undefined) return source.slice(from);
  const rest = source.slice(from);
  return length < 0
    ? rest.slice(0, Math.max(rest.length + Math.trunc(length), 0))
    : rest.slice(0, Math.trunc(length));
}

function part(operands: readonly Operand[]): Evaluate {
  const source = operandAt(operands, 0);
  const start = operandAt(operands, 1);
  const length = operands[2];
  return (frame) => {
    const text = textOf(source.evaluate(frame), source);
    const from = numberOf(start.evaluate(frame), start);
    const count = length && numberOf(length.evaluate(frame), length);
    if (text instanceof Unanswered) return text;
    if (from instanceof Unanswered) return from;
    return count instanceof Unanswered ? count : substr(text, from, count);
  };
}

/** Whether a text stands in a text, or a value among those of a list. */
function contained(operands: readonly Operand[], { work, own }: Site): Evaluate {
  const needle = operandAt(operands, 0);
  const hay = operandAt(operands, 1);
  return (frame) => {
    const x = needle.evaluate(frame);
    const all = hay.evaluate(frame);
    const doubt = doubtIn(x, needle) ?? doubtIn(all, hay);
    if (doubt) return doubt;
    if (typeof all === 'string')
      return typeof x !== 'string' ? needle.illTyped : heldByText(x, all, own.illTyped);
    // An element that is missing could be the one that is looked for.
    if (!Array.isArray(all)) return hay.illTyped;
    if (typeof x === 'object') return needle.illTyped;
    if (all.length > small && !work.spend(all.length)) return own.illTyped;
    return all.includes(x) || (all.includes(null) ? hay.missing : false);
  };

  function heldByText(x: string, text: string, tooMuch: Unanswered): Answer {
    if (text.length > small && !work.spend(text.length)) return tooMuch;
    return text !== '' && text.includes(x);
  }
}

function doubtIn(answer: Answer, operand: Operand): Unanswered | undefined {
  if (answer === null) return operand.missing;
  return answer instanceof Unanswered ? answer : undefined;
}

/** Lists put end to end; what is no list is one element. */
function merge(operands: readonly Operand[], { work, own }: Site): Evaluate {
  return (frame) => {
    const merged: Value[] = [];
    let doubt: Unanswered | undefined;
    for (const operand of operands) {
      const answer = operand.evaluate(frame);
      if (answer === null) doubt ??= operand.missing;
      else if (answer instanceof Unanswered) doubt ??= answer;
      else if (!Array.isArray(answer)) merged.push(answer);
      else if (answer.length > small && !work.spend(answer.length)) doubt ??= own.illTyped;
      else for (const item of answer) merged.push(item);
    }
    if (merged.length > small && !work.spend(merged.length)) return own.illTyped;
    return doubt ?? merged;
  };
}

/** The values of one list that are not in another. */
function difference(operands: readonly Operand[], { work, own }: Site): Evaluate {
  const kept = operandAt(operands, 0);
  const removed = operandAt(operands, 1);
  return (frame) => {
    const all = scalarsIn(kept.evaluate(frame), kept);
    const less = scalarsIn(removed.evaluate(frame), removed);
    if (all instanceof Unanswered) return all;
    if (less instanceof Unanswered) return less;
    const effort = all.length + less.length;
    if (effort > small && !work.spend(effort)) return own.illTyped;
    const gone = new Set(less);
    return all.filter((item) => !gone.has(item));
  };
}

/** A list whose values can be told apart: none is missing, none a list or a record. */
function scalarsIn(answer: Answer, operand: Operand): readonly Value[] | Unanswered {
  const list = listOf(answer, operand);
  if (list instanceof Unanswered) return list;
  if (list.includes(null)) return operand.missing;
  return list.some((item) => typeof item === 'object') ? operand.illTyped : list;
}

const eager = { lazy: false, spends: true } as const;

export const text: readonly Operator[] = [
  {
    ...eager,
    name: 'cat',
    arity: { min: 0, max: Number.POSITIVE_INFINITY },
    operands: ['scalar'],
    result: 'text',
    compile: cat,
    sentence: { kind: 'phrase', key: 'expression.cat', all: true },
    documentation: documented('cat', { cat: ['Årskurs ', { var: 'arskurs' }] }, { arskurs: 2 }, 'Årskurs 2'),
  },
  {
    ...eager,
    name: 'substr',
    arity: { min: 2, max: 3 },
    operands: ['text', 'number'],
    result: 'text',
    compile: part,
    sentence: { kind: 'phrase', key: 'expression.substr', each: true },
    documentation: documented(
      'substr',
      { substr: [{ var: 'postnummer' }, 0, 2] },
      { postnummer: '83131' },
      '83',
    ),
  },
];

/** Operators on what stands among other things. */
export const membership: readonly Operator[] = [
  {
    ...eager,
    name: 'in',
    arity: { min: 2, max: 2 },
    operands: ['scalar', 'any'],
    result: 'yesno',
    compile: contained,
    sentence: { kind: 'own' },
    documentation: documented('in', { in: [{ var: 'arskurs' }, ['F', '1', '2']] }, { arskurs: '2' }, true),
  },
  {
    ...eager,
    name: 'merge',
    arity: { min: 0, max: Number.POSITIVE_INFINITY },
    operands: ['any'],
    result: 'list',
    compile: merge,
    sentence: { kind: 'phrase', key: 'expression.merge', all: true },
    documentation: documented('merge', { merge: [{ var: 'skal' }, 'trafik'] }, { skal: ['avstand'] }, [
      'avstand',
      'trafik',
    ]),
  },
  {
    ...eager,
    name: 'difference',
    arity: { min: 2, max: 2 },
    operands: ['list'],
    result: 'list',
    compile: difference,
    sentence: { kind: 'phrase', key: 'expression.listDifference', each: true },
    documentation: documented(
      'difference',
      { difference: [{ var: 'kravs' }, { var: 'inkommet' }] },
      { kravs: ['fullmakt', 'lonespec'], inkommet: ['lonespec'] },
      ['fullmakt'],
    ),
  },
];

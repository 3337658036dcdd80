import { message } from '#lib/message.ts';
import { textOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { documented, type Flaw, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import { longestMatch, type Pattern, patternOf } from '../pattern.ts';
import { Unanswered } from '../value.ts';

/** A pattern that is written out, read once; one that comes from a parameter is read when it changes. */
function reader(): (source: string) => Pattern | undefined {
  let latest: string | undefined;
  let pattern: Pattern | undefined;
  return (source) => {
    if (source !== latest) {
      const read = patternOf(source);
      latest = source;
      pattern = read.ok ? read.pattern : undefined;
    }
    return pattern;
  };
}

/** A text and the length of what a pattern matches at its start; why not, when that has no answer. */
function matching(
  operands: readonly Operand[],
  { work, own }: Site,
): (frame: Parameters<Evaluate>[0]) => { text: string; length: number } | Unanswered {
  const source = operandAt(operands, 0);
  const wanted = operandAt(operands, 1);
  const patternIn = reader();
  const spend = (steps: number) => work.spend(steps);
  return (frame) => {
    const text = textOf(source.evaluate(frame), source);
    const written = textOf(wanted.evaluate(frame), wanted);
    if (text instanceof Unanswered) return text;
    if (written instanceof Unanswered) return written;
    const pattern = patternIn(written);
    if (!pattern) return wanted.illTyped;
    const length = longestMatch(pattern, text, spend);
    return length === undefined ? own.illTyped : { text, length };
  };
}

function matches(operands: readonly Operand[], site: Site): Evaluate {
  const match = matching(operands, site);
  return (frame) => {
    const found = match(frame);
    return found instanceof Unanswered ? found : found.length === found.text.length;
  };
}

function replaceStart(operands: readonly Operand[], site: Site): Evaluate {
  const match = matching(operands, site);
  const standIn = operandAt(operands, 2);
  return (frame) => {
    const found = match(frame);
    const to = textOf(standIn.evaluate(frame), standIn);
    if (found instanceof Unanswered) return found;
    if (to instanceof Unanswered || found.length < 0) return to instanceof Unanswered ? to : found.text;
    const text = to + found.text.slice(found.length);
    return text.length > site.bounds.resultLength ? site.own.illTyped : text;
  };
}

function flawIn(operands: readonly Operand[]): Flaw | undefined {
  const source = operands[1]?.literal?.value;
  if (typeof source !== 'string') return undefined;
  const read = patternOf(source);
  if (read.ok) return undefined;
  const { at, word } = read.fault;
  const why = message(`expression.pattern.${word}`);
  return { operand: 1, message: message('expression.problem.pattern', { place: at + 1, why }) };
}

const onPattern = { operands: ['text'], lazy: false, spends: true, flaw: flawIn } as const;

export const patterns: readonly Operator[] = [
  {
    ...onPattern,
    name: 'matches',
    arity: { min: 2, max: 2 },
    result: 'yesno',
    compile: matches,
    sentence: { kind: 'statement', holds: 'expression.matches', fails: 'expression.matches.not' },
    documentation: documented(
      'matches',
      { matches: [{ var: 'referens' }, '[A-Z]{2}[0-9]{5}'] },
      { referens: 'AB12345' },
      true,
    ),
  },
  {
    ...onPattern,
    name: 'replaceStart',
    arity: { min: 3, max: 3 },
    result: 'text',
    compile: replaceStart,
    sentence: { kind: 'phrase', key: 'expression.replaceStart', each: true },
    documentation: documented(
      'replaceStart',
      { replaceStart: [{ var: 'referens' }, '(REFERENS|REF)\\b[:.]? *', ''] },
      { referens: 'REF: AB12345' },
      'AB12345',
    ),
  },
];

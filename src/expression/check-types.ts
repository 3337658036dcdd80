import type { Json, JsonPath } from '#lib/json.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { dayOf } from './calendar.ts';
import { type Mend, meant, write } from './fix.ts';
import type { Typed } from './infer.ts';
import { noun } from './noun.ts';
import type { OperandType } from './operator.ts';
import { operatorNamed } from './operators.ts';
import { partOfRule } from './part.ts';
import { type Family, familyOf, type Type } from './type.ts';

/** A problem with types, and how it may be mended where that is obvious. */
export interface TypeProblem {
  readonly at: JsonPath;
  readonly message: Message;
  readonly mend?: Mend | undefined;
}

/*
 * Promises: says nothing where a type is not known, so that a rule over undescribed data has no
 * problems; and a mended part has the type that was asked for.
 */

const orderings = new Set(['<', '<=', '>', '>=']);
const equalities = new Set(['==', '!=', '===', '!==']);

/** The problems of one part; those of its operands are their own. */
export function typeProblems(part: Typed): TypeProblem[] {
  const { op, operands, unknown, at } = part;
  if (unknown !== undefined)
    return [
      { at: [...at, 'var'], message: message('expression.problem.unknownVariable', { path: unknown }) },
    ];
  const [first, second] = operands;
  if (orderings.has(op) || equalities.has(op)) {
    const unordered = orderings.has(op) ? operands.flatMap(orderProblem).slice(0, 1) : [];
    return unordered.length > 0
      ? unordered
      : operands.slice(1).flatMap((operand, i) => pairProblem(operands[i], operand, part));
  }
  if (op === 'in' && first && second) return searchProblem(first, second);
  const calculation = calculatedDates(part);
  if (calculation) return [calculation];
  return operands.flatMap((operand, i) => operandProblem(part, operand, i));
}

/** What should be yes or no, such as a whole condition. */
export function conditionProblem(part: Typed): TypeProblem[] {
  const { type, rule } = part;
  // An empty list, as `missing` gives, is an established no.
  if (!type || ['yesNo', 'list'].includes(familyOf(type))) return [];
  const against = familyOf(type) === 'number' ? 0 : '';
  const mend: Mend | undefined =
    part.op === 'literal' || familyOf(type) === 'record'
      ? undefined
      : {
          message: message(against === 0 ? 'expression.fix.notZero' : 'expression.fix.notEmpty'),
          at: part.at,
          part: { '!=': [rule, against] },
        };
  return [{ ...wrongKind(part, 'yesNo'), mend }];
}

/** Lists, records and yes/no have no order. */
function orderProblem(operand: Typed): TypeProblem[] {
  const { type } = operand;
  if (!type || !['yesNo', 'list', 'record'].includes(familyOf(type))) return [];
  return [
    {
      at: operand.at,
      message: message('expression.problem.noOrder', { a: named(operand), kind: kindOf(type) }),
    },
  ];
}

/** Two sides of a comparison. */
function pairProblem(left: Typed | undefined, right: Typed, whole: Typed): TypeProblem[] {
  if (!left?.type || !right.type) return [];
  if (isLiteral(left) !== isLiteral(right)) {
    return isLiteral(right) ? valueProblem(left, right, whole) : valueProblem(right, left, whole);
  }
  return familyOf(left.type) === familyOf(right.type) && !isOne(left.type, 'list', 'record')
    ? []
    : [unlike(left, right, whole.at)];
}

/** A written-out value against something typed. */
function valueProblem(typed: Typed, literal: Typed, whole: Typed): TypeProblem[] {
  const { type } = typed;
  const value = literal.rule;
  if (!type || !literal.type || value === null || typeof value === 'object') return [];
  const mended = meant(value, type);
  const mend = mended === undefined || mended === value ? undefined : write(mended, literal.at);
  if (familyOf(type) === 'date' && typeof value === 'string')
    return dayOf(value) === undefined ? [{ at: literal.at, message: noDate(value), mend }] : [];
  if (type.kind === 'choice' && type.choices.length > 0 && typeof value !== 'boolean') {
    if (type.choices.some((choice) => choice.value === value)) return [];
    if (!type.choices.some((choice) => choice.value === String(value)))
      return [
        {
          at: literal.at,
          message: message('expression.problem.noChoice', { value: String(value), a: named(typed) }),
          mend,
        },
      ];
  }
  if (type.kind === 'list' && equalities.has(whole.op)) {
    const found: Json = { in: [value, typed.rule] };
    const isDenied = whole.op.startsWith('!');
    return [
      {
        ...unlike(typed, literal, whole.at),
        mend: {
          message: message('expression.fix.in'),
          at: whole.at,
          part: isDenied ? { '!': found } : found,
        },
      },
    ];
  }
  return familyOf(type) === familyOf(literal.type) ? [] : [{ ...unlike(typed, literal, literal.at), mend }];
}

/** `in`: a value among those of a list, or a text in a text. */
function searchProblem(needle: Typed, hay: Typed): TypeProblem[] {
  const { type } = hay;
  if (hay.op === 'list') return hay.operands.flatMap((operand) => pairProblem(needle, operand, hay));
  if (!type) return [];
  if (type.kind === 'list') {
    const element: Typed = { ...hay, op: 'element', type: type.items };
    return pairProblem(element, needle, hay);
  }
  if (familyOf(type) !== 'text') return [wrongKind(hay, 'list')];
  if (!needle.type || familyOf(needle.type) === 'text') return [];
  const mended =
    isLiteral(needle) && typeof needle.rule === 'number' ? write(String(needle.rule), needle.at) : undefined;
  return [{ ...wrongKind(needle, 'text'), mend: mended }];
}

/** Plus and minus on dates: days are counted, and added, by operators of their own. */
function calculatedDates({ op, at, operands }: Typed): TypeProblem | undefined {
  const [a, b] = operands;
  if (!a || !b || operands.length > 2 || (op !== '+' && op !== '-') || a.type?.kind !== 'date')
    return undefined;
  if (op === '-' && b.type?.kind === 'date') {
    const mend = {
      message: message('expression.fix.daysBetween'),
      at,
      part: { daysBetween: [b.rule, a.rule] },
    };
    return { ...wrongKind(a, 'number'), mend };
  }
  if (!b.type || familyOf(b.type) !== 'number') return undefined;
  const days: Json = op === '+' ? b.rule : typeof b.rule === 'number' ? -b.rule : { '-': b.rule };
  const mend = { message: message('expression.fix.addDays'), at, part: { addDays: [a.rule, days] } };
  return { ...wrongKind(a, 'number'), mend };
}

/** What each type of operand takes, and what it is called when it gets something else. */
const takes: Readonly<
  Partial<Record<OperandType, { readonly wanted: Family; readonly families: readonly Family[] }>>
> = {
  number: { wanted: 'number', families: ['number'] },
  text: { wanted: 'text', families: ['text', 'number', 'date', 'yesNo'] },
  scalar: { wanted: 'text', families: ['text', 'number', 'date', 'yesNo'] },
  date: { wanted: 'date', families: ['date'] },
  list: { wanted: 'list', families: ['list'] },
  record: { wanted: 'record', families: ['record'] },
};

function operandProblem({ op, operands }: Typed, operand: Typed, index: number): TypeProblem[] {
  const operator = operatorNamed(op);
  const wants = operator?.operands[Math.min(index, operator.operands.length - 1)];
  if (!operator || !wants || !operand.type) return [];
  if (isCondition(op, index, operands.length)) return conditionProblem(operand);
  const taken = takes[wants];
  if (!taken || taken.families.includes(familyOf(operand.type))) return [];
  return isLiteral(operand) ? literalProblem(operand, taken.wanted) : [wrongKind(operand, taken.wanted)];
}

function literalProblem(operand: Typed, wanted: Family): TypeProblem[] {
  const { rule, at } = operand;
  if (rule === null || typeof rule === 'object') return [];
  if (wanted === 'date' && typeof rule === 'string' && dayOf(rule) !== undefined) return [];
  const mended =
    wanted === 'number' || wanted === 'date'
      ? meant(rule, wanted === 'date' ? { kind: 'date' } : { kind: 'decimal' })
      : undefined;
  const mend = mended === undefined ? undefined : write(mended, at);
  return wanted === 'date' && typeof rule === 'string'
    ? [{ at, message: noDate(rule), mend }]
    : [{ ...wrongKind(operand, wanted), mend }];
}

function isCondition(op: string, index: number, count: number): boolean {
  if (op === 'if') return index % 2 === 0 && index < count - 1;
  if (op === '?:') return index === 0;
  if (['some', 'all', 'none', 'filter'].includes(op)) return index === 1;
  return op === 'and' || op === 'or' || op === '!';
}

function isLiteral({ op }: Typed): boolean {
  return op === 'literal';
}

function isOne(type: Type, ...families: readonly Family[]): boolean {
  return families.includes(familyOf(type));
}

function named({ rule, termAt }: Typed): MessageArg {
  return noun(partOfRule(rule), termAt);
}

function kindOf(type: Type): Message {
  return message(`expression.kind.${familyOf(type)}`);
}

function noDate(value: string): Message {
  return message('expression.problem.noDate', { value });
}

function wrongKind(part: Typed, wanted: Family): TypeProblem {
  const { at, type } = part;
  return {
    at,
    message: message('expression.problem.wrongKind', {
      wanted: message(`expression.kind.${wanted}`),
      a: named(part),
      kind: type ? kindOf(type) : '',
    }),
  };
}

function unlike(left: Typed, right: Typed, at: JsonPath): TypeProblem {
  const kinds = { kindA: left.type ? kindOf(left.type) : '', kindB: right.type ? kindOf(right.type) : '' };
  return { at, message: message('expression.problem.unlike', { a: named(left), b: named(right), ...kinds }) };
}

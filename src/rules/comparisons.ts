import type { Comparison, Condition, Negation, Ordering, Row } from './condition.ts';
import { isNegatable, isSimple } from './condition.ts';
import { type Dictionary, type Family, familyOf, type Typed, typeOf } from './dictionary.ts';
import type { Operand, Scalar } from './operand.ts';

/** What can be asked about a value, each with a word of its own on the screen. */
export const questions = [
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'is',
  'isNot',
  'within',
  'notWithin',
  'between',
  'notBetween',
  'among',
  'notAmong',
  'contains',
  'containsNot',
  'begins',
  'beginsNot',
  'isMissing',
  'isPresent',
  'isBlank',
  'isFilled',
] as const;
export type Question = (typeof questions)[number];

const presence: readonly Question[] = ['isMissing', 'isPresent'];
const ordered: readonly Question[] = [
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'is',
  'isNot',
  'within',
  'notWithin',
  'between',
  'notBetween',
  'among',
  'notAmong',
  ...presence,
];

/** The questions that make sense for a kind of value. */
const asked: Readonly<Record<Family, readonly Question[]>> = {
  number: ordered,
  date: ordered,
  text: [
    'is',
    'isNot',
    'among',
    'notAmong',
    'contains',
    'containsNot',
    'begins',
    'beginsNot',
    ...presence,
    'isBlank',
    'isFilled',
  ],
  yesNo: ['is', ...presence],
  list: ['contains', 'containsNot', ...presence],
  other: presence,
};

const readOnly: ReadonlySet<Question> = new Set(['isBlank', 'isFilled']);
const simpleOnly: ReadonlySet<Question> = new Set(['contains', 'containsNot', 'begins', 'beginsNot']);
/** Nobody asks how one of a few fixed values begins. */
const freeText = simpleOnly;

/** The questions that may be asked of a row's left side, with the one that is asked now. */
export function questionsFor(row: Row, dictionary: Dictionary): readonly Question[] {
  const type = typeOf(row.left, dictionary)?.type;
  const now = questionOf(row);
  const isFixed = type?.kind === 'choice';
  const fitting = asked[familyOf(type)].filter(
    (question) =>
      (row.left.kind === 'read' || !readOnly.has(question)) &&
      (isSimple(row.left) || !simpleOnly.has(question)) &&
      !(isFixed && freeText.has(question)),
  );
  return questions.filter((question) => question === now || fitting.includes(question));
}

export function questionOf(row: Row): Question {
  switch (row.kind) {
    case 'truth':
      return 'is';
    case 'among':
      return row.negated ? 'notAmong' : 'among';
    case 'blank':
      return row.negated ? 'isFilled' : 'isBlank';
    case 'between': {
      const question = row.inclusive ? 'within' : 'between';
      return row.negated ? (opposites[question] ?? question) : question;
    }
    case 'beginning':
      return row.holds === (row.negated === undefined) ? 'begins' : 'beginsNot';
    case 'presence':
      return row.isMissing === (row.negated === undefined) ? 'isMissing' : 'isPresent';
    case 'comparison': {
      const denied = row.negated && !isOrdering(row.comparator) && opposites[row.comparator];
      return denied || row.comparator;
    }
  }
}

export function isOrdering(question: Question): question is Ordering {
  return (
    question === 'atLeast' || question === 'moreThan' || question === 'atMost' || question === 'lessThan'
  );
}

/** A negation that has no word of its own among the questions: "är inte minst". */
export function isDenied(row: Row): row is Comparison {
  return row.kind === 'comparison' && row.negated !== undefined && isOrdering(row.comparator);
}

/** What a row holds its left side against; a yes/no value alone is held against yes or no. */
export function rightOf(row: Row): Operand | undefined {
  if (row.kind === 'comparison') return row.right;
  if (row.kind === 'beginning') return { kind: 'constant', value: row.text };
  return row.kind === 'truth' ? { kind: 'constant', value: row.holds } : undefined;
}

/** A new row about a value, with the question most often asked of its kind. */
export function rowAbout(left: Operand, dictionary: Dictionary): Row {
  const typed = typeOf(left, dictionary);
  const [first = 'isMissing'] = asked[familyOf(typed?.type)];
  return ask(first, { kind: 'presence', left, isMissing: true }, dictionary);
}

/** The row about another value: the question and what it is held against stay as far as they fit. */
export function withLeft(row: Row, left: Operand, dictionary: Dictionary): Row {
  const before = typeOf(row.left, dictionary)?.type;
  const after = typeOf(left, dictionary)?.type;
  const fits = before && after && familyOf(before) === familyOf(after);
  const keeps = fits && (after.kind !== 'choice' || JSON.stringify(before) === JSON.stringify(after));
  if (!keeps) return rowAbout(left, dictionary);
  if (row.kind === 'truth' || row.kind === 'blank') {
    return left.kind === 'read'
      ? { ...row, left }
      : ask(questionOf(row), { ...asComparison(row), left }, dictionary);
  }
  if (row.kind === 'beginning') {
    return isSimple(left) ? { ...row, left } : { ...asComparison(row), left };
  }
  return { ...row, left };
}

/** The row with another question asked. A value that was there is kept where the question has use for one. */
export function ask(question: Question, row: Row, dictionary: Dictionary): Row {
  const { left } = row;
  const typed = typeOf(left, dictionary);
  const strict = 'strict' in row && row.strict ? ({ strict: true } as const) : {};
  switch (question) {
    case 'isMissing':
    case 'isPresent':
      return { kind: 'presence', left, isMissing: question === 'isMissing', ...strict };
    case 'isBlank':
    case 'isFilled':
      return left.kind === 'read'
        ? { kind: 'blank', left, form: 'listed', ...negatedIf(question === 'isFilled', row) }
        : { kind: 'presence', left, isMissing: question === 'isBlank' };
    case 'within':
    case 'notWithin':
    case 'between':
    case 'notBetween':
      return {
        kind: 'between',
        left,
        ...endsFor(row),
        inclusive: question === 'within' || question === 'notWithin',
        ...negatedIf(question === 'notWithin' || question === 'notBetween', row),
      };
    case 'begins':
    case 'beginsNot': {
      const before = rightOf(row);
      const text = before?.kind === 'constant' && typeof before.value === 'string' ? before.value : '';
      return isSimple(left) ? { kind: 'beginning', left, text, holds: question === 'begins' } : row;
    }
    case 'among':
    case 'notAmong':
      return { kind: 'among', left, values: valuesOf(row), ...negatedIf(question === 'notAmong', row) };
    case 'contains':
    case 'containsNot': {
      const right = rightFor(question, row, typed);
      return {
        kind: 'comparison',
        left,
        comparator: 'contains',
        right,
        ...negatedIf(question === 'containsNot', row),
      };
    }
    default: {
      const keepsStrict = question === 'is' || question === 'isNot' ? strict : {};
      return {
        kind: 'comparison',
        left,
        comparator: question,
        right: rightFor(question, row, typed),
        ...keepsStrict,
      };
    }
  }
}

function negatedIf(negated: boolean, row: Row): { readonly negated?: Negation } {
  const before = isNegatable(row) ? row.negated : undefined;
  return negated ? { negated: before ?? 'alone' } : {};
}

function valuesOf(row: Row): readonly Scalar[] {
  if (row.kind === 'among') return row.values;
  const right = rightOf(row);
  return right?.kind === 'constant' && right.value !== null && right.value !== '' ? [right.value] : [];
}

function rightFor(question: Question, row: Row, typed: Typed | undefined): Operand {
  const before =
    row.kind === 'among' ? constant(row.values[0] ?? null) : row.kind === 'between' ? row.from : rightOf(row);
  const canStay = before && (isSimple(before) || !asksContent(question));
  if (canStay && !(before.kind === 'constant' && before.value === null)) return before;
  return constant(isOrdering(question) ? null : firstValue(typed));
}

/** A limit that was there is where the values between begin. */
function endsFor(row: Row): { readonly from: Operand; readonly to: Operand } {
  if (row.kind === 'between') return { from: row.from, to: row.to };
  return { from: (row.kind === 'comparison' && row.right) || constant(null), to: constant(null) };
}

function asksContent(question: Question): boolean {
  return question === 'contains' || question === 'containsNot';
}

/** An equality with no value at all would ask whether there is one, so it begins with a value. */
function firstValue(typed: Typed | undefined): Scalar {
  const type = typed?.type.kind === 'list' ? typed.type.items : typed?.type;
  if (type?.kind === 'choice') return type.choices[0]?.value ?? '';
  if (type?.kind === 'yesNo') return true;
  return familyOf(type) === 'number' ? 0 : '';
}

function constant(value: Scalar): Operand {
  return { kind: 'constant', value };
}

function asComparison(row: Row): Comparison {
  const right = rightOf(row) ?? constant(null);
  return { kind: 'comparison', left: row.left, comparator: 'is', right };
}

/** The row held against another value. */
export function withRight(row: Row, right: Operand): Row {
  if (row.kind === 'comparison') return { ...row, right };
  if (row.kind === 'beginning') {
    return right.kind === 'constant'
      ? { ...row, text: String(right.value ?? '') }
      : { kind: 'comparison', left: row.left, comparator: row.holds ? 'is' : 'isNot', right };
  }
  if (row.kind !== 'truth') return row;
  const isSame = right.kind === 'constant' && right.value === row.holds;
  return isSame ? row : { kind: 'comparison', left: row.left, comparator: 'is', right };
}

const opposites: Partial<Record<Question, Question>> = {
  atLeast: 'lessThan',
  lessThan: 'atLeast',
  moreThan: 'atMost',
  atMost: 'moreThan',
  is: 'isNot',
  isNot: 'is',
  within: 'notWithin',
  notWithin: 'within',
  between: 'notBetween',
  notBetween: 'between',
  begins: 'beginsNot',
  beginsNot: 'begins',
  among: 'notAmong',
  notAmong: 'among',
  contains: 'containsNot',
  containsNot: 'contains',
  isMissing: 'isPresent',
  isPresent: 'isMissing',
  isBlank: 'isFilled',
  isFilled: 'isBlank',
};

/** The condition turned into its opposite; what has no opposite stays. */
export function opposite(condition: Condition, dictionary: Dictionary): Condition {
  if (condition.kind === 'code' || condition.kind === 'empty') return condition;
  if (condition.kind === 'group') {
    const { negated, ...plain } = condition;
    return negated ? plain : { ...plain, negated: 'alone' };
  }
  if (isDenied(condition)) {
    const { negated: _, ...plain } = condition;
    return plain;
  }
  const right = rightOf(condition);
  if (questionOf(condition) === 'is' && right?.kind === 'constant' && typeof right.value === 'boolean') {
    return withRight(condition, constant(!right.value));
  }
  const question = opposites[questionOf(condition)];
  return question ? ask(question, condition, dictionary) : condition;
}

import { isList, type Json } from '#lib/json.ts';
import {
  isScalar,
  type Operand,
  operationOf,
  type Read,
  readOperand,
  readSimple,
  type Scalar,
  type SimpleOperand,
  writeOperand,
} from './operand.ts';

/*
 * A condition as the builder shows it. The promise: what `readCondition` can read, `writeCondition`
 * writes back to the letter (`==` stays `==`, `===` stays `===`); a part that has no form here is
 * carried along untouched as `code`, and never lost.
 */

export type Ordering = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';
export type Comparator = Ordering | 'is' | 'isNot' | 'contains';

/** How a negation was written: `{"!": x}` or `{"!": [x]}`. */
export type Negation = 'alone' | 'listed';

interface Negatable {
  readonly negated?: Negation;
}

/** A value held against another. */
export interface Comparison extends Negatable {
  readonly kind: 'comparison';
  readonly left: Operand;
  readonly comparator: Comparator;
  readonly right: Operand;
  /** `===` and `!==`. */
  readonly strict?: true;
}

/** A yes/no value alone: `{"var": "x"}`, or `{"!": …}` or `{"!!": …}` around it. */
export interface Truth {
  readonly kind: 'truth';
  readonly left: Read;
  readonly holds: boolean;
  readonly form: 'bare' | Negation;
}

export interface Among extends Negatable {
  readonly kind: 'among';
  readonly left: Operand;
  readonly values: readonly Scalar[];
}

/** A value between two others; `inclusive` when it may be one of them. */
export interface Between extends Negatable {
  readonly kind: 'between';
  readonly left: Operand;
  readonly from: Operand;
  readonly to: Operand;
  readonly inclusive: boolean;
}

/** The first letters of a text held against a text of that many letters. */
export interface Beginning extends Negatable {
  readonly kind: 'beginning';
  readonly left: SimpleOperand;
  readonly text: string;
  readonly holds: boolean;
}

/** Whether there is a value: `x == null`, and with `blank` also an empty text counts as none: `missing`. */
export interface Presence extends Negatable {
  readonly kind: 'presence';
  readonly left: Operand;
  readonly isMissing: boolean;
  readonly strict?: true;
}

export interface Blank extends Negatable {
  readonly kind: 'blank';
  readonly left: Read;
  readonly form: Negation;
}

/** Nothing chosen yet. It is never answered, so a run stops at it. */
export interface Empty {
  readonly kind: 'empty';
}

export interface Code {
  readonly kind: 'code';
  readonly rule: Json;
}

export interface Group extends Negatable {
  readonly kind: 'group';
  readonly joiner: 'and' | 'or';
  readonly parts: readonly Condition[];
}

export type Row = Comparison | Truth | Among | Between | Beginning | Presence | Blank;
export type Condition = Row | Empty | Code | Group;

/** Groups within groups past this are shown as code: no one reads them as rows. */
export const deepest = 4;

const orderings: Readonly<Record<string, Comparator>> = {
  '>=': 'atLeast',
  '>': 'moreThan',
  '<=': 'atMost',
  '<': 'lessThan',
};
const equalities: Readonly<Record<string, { readonly holds: boolean; readonly strict: boolean }>> = {
  '==': { holds: true, strict: false },
  '===': { holds: true, strict: true },
  '!=': { holds: false, strict: false },
  '!==': { holds: false, strict: true },
};

/** Rules of more parts than this are shown as code too: a field for each would hang the page. */
const largest = 400;

/** A text counts for as many parts as it has lines of this length. */
const lineLength = 80;

/** The rule as the builder can show it; undefined when only its sentence and its code can be shown. */
export function readCondition(rule: Json, depth = 0): Condition | undefined {
  if (rule === null) return { kind: 'empty' };
  if (depth === 0 && roomLeft(rule, largest) < 0) return undefined;
  const found = operationOf(rule);
  if (!found) return undefined;
  const { name, given } = found;
  if (name === 'and' || name === 'or') return readGroup(name, given, depth);
  if (name === '!' || name === '!!') return readNegation(name, given, depth);
  if (name === 'var') {
    const left = readSimple(rule);
    return left?.kind === 'read' ? { kind: 'truth', left, holds: true, form: 'bare' } : undefined;
  }
  if (name === 'missing') return readBlank(given);
  if (!isList(given)) return undefined;
  const [a = null, b = null, c = null] = given;
  if (given.length === 3) return readBetween(name, a, b, c);
  if (given.length !== 2) return undefined;
  return name === 'in' ? readIn(a, b) : (readBeginning(name, a, b) ?? readComparison(name, a, b));
}

/** What is left of a number of parts when those of a rule are taken away; looks no further once there is nothing. */
function roomLeft(rule: Json, room: number): number {
  if (typeof rule === 'string') return room - 1 - Math.floor(rule.length / lineLength);
  if (typeof rule !== 'object' || rule === null) return room - 1;
  let left = room - 1;
  for (const part of Object.values(rule)) {
    if (left < 0) return left;
    left = roomLeft(part, left);
  }
  return left;
}

function readGroup(joiner: Group['joiner'], given: Json, depth: number): Group | undefined {
  if (!isList(given) || given.length === 0 || depth >= deepest) return undefined;
  const parts = given.map((rule): Condition => readCondition(rule, depth + 1) ?? { kind: 'code', rule });
  return { kind: 'group', joiner, parts };
}

function readNegation(name: '!' | '!!', given: Json, depth: number): Condition | undefined {
  if (isList(given) && given.length !== 1) return undefined;
  const form: Negation = isList(given) ? 'listed' : 'alone';
  const within = isList(given) ? (given[0] ?? null) : given;
  const inner = readCondition(within, depth);
  if (inner?.kind === 'truth' && inner.form === 'bare') {
    return { kind: 'truth', left: inner.left, holds: name === '!!', form };
  }
  if (name === '!!' || !inner || !isNegatable(inner) || inner.negated) return undefined;
  return { ...inner, negated: form };
}

export function isNegatable(condition: Condition): condition is Exclude<Row, Truth> | Group {
  return condition.kind !== 'truth' && condition.kind !== 'empty' && condition.kind !== 'code';
}

function readBlank(given: Json): Blank | undefined {
  const form: Negation = isList(given) ? 'listed' : 'alone';
  const keys = isList(given) ? given : [given];
  const [path] = keys;
  if (keys.length !== 1 || typeof path !== 'string' || path === '') return undefined;
  return { kind: 'blank', left: { kind: 'read', path }, form };
}

function readIn(a: Json, b: Json): Condition | undefined {
  const left = readOperand(a);
  if (isList(b)) {
    return left && left.kind !== 'constant' && b.every(isScalar)
      ? { kind: 'among', left, values: b }
      : undefined;
  }
  const list = readSimple(b);
  if (!left || left.kind === 'calculation' || !list || list.kind === 'constant') return undefined;
  return { kind: 'comparison', left: list, comparator: 'contains', right: left };
}

function readBetween(name: string, a: Json, b: Json, c: Json): Between | undefined {
  if (name !== '<' && name !== '<=') return undefined;
  const [from, left, to] = [a, b, c].map(readOperand);
  if (!from || !left || !to || left.kind === 'constant') return undefined;
  return { kind: 'between', left, from, to, inclusive: name === '<=' };
}

function readBeginning(name: string, a: Json, b: Json): Beginning | undefined {
  const found = operationOf(a);
  if ((name !== '==' && name !== '!=') || found?.name !== 'substr' || typeof b !== 'string') return undefined;
  if (!isList(found.given) || found.given.length !== 3) return undefined;
  const [text = null, from, length] = found.given;
  const left = readSimple(text);
  if (!left || left.kind === 'constant' || from !== 0 || length !== b.length) return undefined;
  return { kind: 'beginning', left, text: b, holds: name === '==' };
}

function readComparison(name: string, a: Json, b: Json): Condition | undefined {
  const left = readOperand(a);
  const right = readOperand(b);
  if (!left || !right || left.kind === 'constant') return undefined;
  const ordering = Object.hasOwn(orderings, name) ? orderings[name] : undefined;
  if (ordering) return { kind: 'comparison', left, comparator: ordering, right };
  const equality = Object.hasOwn(equalities, name) ? equalities[name] : undefined;
  if (!equality) return undefined;
  const strict = equality.strict ? ({ strict: true } as const) : {};
  if (right.kind === 'constant' && right.value === null) {
    return { kind: 'presence', left, isMissing: equality.holds, ...strict };
  }
  return { kind: 'comparison', left, comparator: equality.holds ? 'is' : 'isNot', right, ...strict };
}

export function writeCondition(condition: Condition): Json {
  const rule = writePlain(condition);
  if (!isNegatable(condition) || !condition.negated) return rule;
  return { '!': condition.negated === 'listed' ? [rule] : rule };
}

function writePlain(condition: Condition): Json {
  switch (condition.kind) {
    case 'empty':
      return null;
    case 'code':
      return condition.rule;
    case 'group':
      return { [condition.joiner]: condition.parts.map(writeCondition) };
    case 'truth': {
      const read = writeOperand(condition.left);
      if (condition.form === 'bare') return read;
      return { [condition.holds ? '!!' : '!']: condition.form === 'listed' ? [read] : read };
    }
    case 'among':
      return { in: [writeOperand(condition.left), condition.values] };
    case 'blank':
      return { missing: condition.form === 'listed' ? [condition.left.path] : condition.left.path };
    case 'between': {
      const [from, left, to] = [condition.from, condition.left, condition.to].map(writeOperand);
      return { [condition.inclusive ? '<=' : '<']: [from ?? null, left ?? null, to ?? null] };
    }
    case 'beginning': {
      const { left, text, holds } = condition;
      return { [holds ? '==' : '!=']: [{ substr: [writeOperand(left), 0, text.length] }, text] };
    }
    case 'presence':
      return { [equalityOf(condition.isMissing, condition.strict)]: [writeOperand(condition.left), null] };
    case 'comparison': {
      const { left, right, comparator, strict } = condition;
      if (comparator === 'contains') return { in: [writeOperand(right), writeOperand(left)] };
      return { [operatorOf(comparator, strict)]: [writeOperand(left), writeOperand(right)] };
    }
  }
}

function equalityOf(holds: boolean, strict: true | undefined): string {
  return `${holds ? '=' : '!'}=${strict ? '=' : ''}`;
}

function operatorOf(comparator: Exclude<Comparator, 'contains'>, strict: true | undefined): string {
  if (comparator === 'is' || comparator === 'isNot') return equalityOf(comparator === 'is', strict);
  return { atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<' }[comparator];
}

/** Whether something may stand as a list that contains: what is no calculation. */
export function isSimple(operand: Operand): operand is SimpleOperand {
  return operand.kind !== 'calculation';
}

import { isList, isRecord, type Json } from '#lib/json.ts';

/*
 * The values that a condition holds against one another, as a person may choose them. The promise:
 * `writeOperand(readOperand(rule))` is the rule to the letter, and what has no form here is refused.
 */

export type Scalar = null | boolean | number | string;

export interface Read {
  readonly kind: 'read';
  readonly path: string;
  /** Written `{"var": ["x"]}`. */
  readonly listed?: true;
}

/** The row of a table with a key: the limit for the grade. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly table: string;
  readonly key: Read | Constant;
}

export interface Constant {
  readonly kind: 'constant';
  readonly value: Scalar;
}

/** Each way to put two values together that is an operator of its own. */
const operatorOf = {
  sum: '+',
  difference: '-',
  product: '*',
  days: 'daysBetween',
  later: 'addDays',
} as const;

/**
 * `gap` is how far two values are apart, whichever is the larger; `days` the days from one date to
 * another; `later` the date so many days after another.
 */
export type CalculationOp = keyof typeof operatorOf | 'gap';

export interface Calculation {
  readonly kind: 'calculation';
  readonly op: CalculationOp;
  readonly a: SimpleOperand;
  readonly b: SimpleOperand;
}

export type SimpleOperand = Read | Lookup | Constant;
export type Operand = SimpleOperand | Calculation;

export function readOperand(rule: Json): Operand | undefined {
  return readSimple(rule) ?? readCalculation(rule);
}

export function readSimple(rule: Json): SimpleOperand | undefined {
  if (isScalar(rule)) return { kind: 'constant', value: rule };
  const found = operationOf(rule);
  if (found?.name === 'var') return readVar(found.given);
  if (found?.name !== 'lookup' || !isList(found.given) || found.given.length !== 2) return undefined;
  const [table, key] = found.given.map(readSimple);
  if (table?.kind !== 'read' || table.listed || !key || key.kind === 'lookup') return undefined;
  return { kind: 'lookup', table: table.path, key };
}

function readVar(given: Json): Read | undefined {
  // An empty path is the element of a list, which only has a meaning inside one.
  if (typeof given === 'string') return given === '' ? undefined : { kind: 'read', path: given };
  const [path, ...more] = isList(given) ? given : [];
  if (typeof path !== 'string' || path === '' || more.length > 0) return undefined;
  return { kind: 'read', path, listed: true };
}

// The keys of a record that is written out above are those of its type.
const operations = Object.keys(operatorOf) as readonly (keyof typeof operatorOf)[];

function readCalculation(rule: Json): Calculation | undefined {
  const found = operationOf(rule);
  if (!found || !isList(found.given) || found.given.length !== 2) return undefined;
  const [first = null, second = null] = found.given;
  if (found.name === 'max') return readGap(first, second);
  const op = operations.find((one) => operatorOf[one] === found.name);
  const a = readSimple(first);
  const b = readSimple(second);
  return op && a && b ? { kind: 'calculation', op, a, b } : undefined;
}

function readGap(first: Json, second: Json): Calculation | undefined {
  const one = readCalculation(first);
  const other = readCalculation(second);
  if (one?.op !== 'difference' || other?.op !== 'difference') return undefined;
  const mirrored = sameRule(one.a, other.b) && sameRule(one.b, other.a);
  return mirrored ? { ...one, op: 'gap' } : undefined;
}

function sameRule(one: Operand, other: Operand): boolean {
  return JSON.stringify(writeOperand(one)) === JSON.stringify(writeOperand(other));
}

export function writeOperand(operand: Operand): Json {
  switch (operand.kind) {
    case 'constant':
      return operand.value;
    case 'read':
      return { var: operand.listed ? [operand.path] : operand.path };
    case 'lookup':
      return { lookup: [{ var: operand.table }, writeOperand(operand.key)] };
    case 'calculation': {
      const a = writeOperand(operand.a);
      const b = writeOperand(operand.b);
      if (operand.op === 'gap') return { max: [{ '-': [a, b] }, { '-': [b, a] }] };
      return { [operatorOf[operand.op]]: [a, b] };
    }
  }
}

/** The operator of a rule and what stands beside it, if the rule is one operation. */
export function operationOf(rule: Json): { readonly name: string; readonly given: Json } | undefined {
  if (!isRecord(rule)) return undefined;
  const [name, ...more] = Object.keys(rule);
  // A record inside a JSON value holds JSON values.
  return name === undefined || more.length > 0 ? undefined : { name, given: rule[name] as Json };
}

export function isScalar(value: Json): value is Scalar {
  return value === null || typeof value !== 'object';
}

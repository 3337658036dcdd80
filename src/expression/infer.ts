import { isList, isRecord, type Json, type JsonPath } from '#lib/json.ts';
import type { Operator } from './operator.ts';
import { operatorNamed } from './operators.ts';
import type { Describe, Term } from './term.ts';
import { commonType, type Type, typeAt } from './type.ts';

/** A part of a rule with the type of what it gives. */
export interface Typed {
  /** The operator's name, `var`, `literal` or `list`. */
  readonly op: string;
  readonly at: JsonPath;
  readonly rule: Json;
  /** Undefined when it cannot be known, and for a written-out null. */
  readonly type: Type | undefined;
  readonly operands: readonly Typed[];
  /** What the variables in it are, so that it can be named. */
  readonly termAt: Describe;
  /** The variable that it reads and that no element of the list around it has. */
  readonly unknown?: string;
}

/** Types every part of a rule that compiles, from what is known of its variables. */
export function infer(rule: Json, termAt: Describe, at: JsonPath = []): Typed {
  if (isList(rule)) {
    const operands = rule.map((part, i) => infer(part, termAt, [...at, i]));
    const items = commonType(operands.map(({ type }) => type));
    return { op: 'list', at, rule, type: { kind: 'list', items }, operands, termAt };
  }
  const [name] = isRecord(rule) ? Object.keys(rule) : [];
  const operator = name === undefined ? undefined : operatorNamed(name);
  if (!isRecord(rule) || !operator)
    return { op: 'literal', at, rule, type: literalType(rule), operands: [], termAt };
  // A record inside a JSON value holds JSON values.
  const given = rule[operator.name] as Json;
  const within = [...at, operator.name];
  return operator.name === 'var'
    ? variable(rule, given, at, termAt)
    : operation(
        operator,
        rule,
        isList(given) ? given : [given],
        isList(given) ? within : undefined,
        at,
        termAt,
      );
}

function operation(
  operator: Operator,
  rule: Json,
  given: readonly Json[],
  listed: JsonPath | undefined,
  at: JsonPath,
  termAt: Describe,
): Typed {
  const operands: Typed[] = [];
  for (const [i, part] of given.entries()) {
    const around = operator.body && i === 1 ? bodyTerms(operator, operands[0]?.type) : termAt;
    operands.push(infer(part, around, listed ? [...listed, i] : [...at, operator.name]));
  }
  return { op: operator.name, at, rule, type: resultType(operator, operands), operands, termAt };
}

/** What the body of a list operator reads: an element, or for `reduce` that and what was made so far. */
function bodyTerms(operator: Operator, list: Type | undefined): Describe {
  const items = list?.kind === 'list' ? list.items : undefined;
  const element = (keys: readonly string[]): Term | undefined => {
    const type = typeAt(items, keys);
    if (type === 'none') return undefined;
    return { label: keys.join('.'), ...(type ? { type } : {}) };
  };
  if (operator.body === 'element') return (path) => element(path === '' ? [] : path.split('.'));
  return (path) => {
    const [first, ...keys] = path.split('.');
    if (first === 'current') return element(keys);
    return first === 'accumulator' || path === '' ? { label: path } : undefined;
  };
}

function variable(rule: Json, given: Json, at: JsonPath, termAt: Describe): Typed {
  const [path = '', standIn] = isList(given) ? given : [given];
  const operands = standIn === undefined ? [] : [infer(standIn, termAt, [...at, 'var', 1])];
  const base = { op: 'var', at, rule, operands, termAt };
  if (typeof path === 'object' && path !== null) return { ...base, type: undefined };
  const name = String(path ?? '');
  const term = termAt(name);
  if (!term) return { ...base, type: undefined, unknown: name };
  const type = standIn === undefined ? term.type : commonType([term.type, operands[0]?.type]);
  return { ...base, type };
}

function literalType(value: Json): Type | undefined {
  if (typeof value === 'string') return { kind: 'text' };
  if (typeof value === 'number') return { kind: 'decimal' };
  return typeof value === 'boolean' ? { kind: 'yesNo' } : undefined;
}

/** Operators that give one of their operands: the indexes of those. */
const choosing: Readonly<Record<string, (index: number, count: number) => boolean>> = {
  if: (index, count) => index % 2 === 1 || index === count - 1,
  '?:': (index) => index > 0,
  coalesce: () => true,
  log: () => true,
  and: () => true,
  or: () => true,
};

function resultType({ name, result }: Operator, operands: readonly Typed[]): Type | undefined {
  const [first, second] = operands;
  switch (result) {
    case 'number':
      return { kind: 'decimal' };
    case 'yesno':
      return { kind: 'yesNo' };
    case 'text':
    case 'date':
      return { kind: result };
    case 'list':
      return { kind: 'list', items: itemsOf(name, operands) };
    case 'operand':
      return givenType(operands.filter((_, i) => choosing[name]?.(i, operands.length)));
    case 'any':
      return name === 'lookup' ? rowType(first?.type, second) : undefined;
  }
}

/** The type of one of several. Null and an empty list stand for what is not there, and fit any. */
function givenType(given: readonly Typed[]): Type | undefined {
  const telling = given.filter(({ rule }) => rule !== null && !(isList(rule) && rule.length === 0));
  return commonType((telling.length > 0 ? telling : given).map(({ type }) => type));
}

function itemsOf(name: string, operands: readonly Typed[]): Type | undefined {
  const [first, second] = operands;
  if (name === 'map') return second?.type;
  if (name === 'missing' || name === 'missing_some') return { kind: 'text' };
  if (name === 'merge')
    return commonType(operands.map(({ type }) => (type?.kind === 'list' ? type.items : type)));
  return first?.type?.kind === 'list' ? first.type.items : undefined;
}

function rowType(table: Type | undefined, key: Typed | undefined): Type | undefined {
  if (table?.kind === 'table') return table.values;
  if (table?.kind !== 'record' || typeof key?.rule !== 'string') return undefined;
  const type = typeAt(table, [key.rule]);
  return type === 'none' ? undefined : type;
}

import { isList, type Json, type JsonPath } from '#lib/json.ts';
import { operationOf } from './operation-of.ts';
import { operatorNamed } from './operators.ts';

/** What a variable is that a rule asks the absence of, when the rule holds; the other way about when it does not. */
export type Asked = 'absent' | 'present' | 'either';

/** How a rule takes it that variables are missing. A variable is the first segment of a `var` path. */
export interface Absence {
  /** Those that it cannot do without, each with its first place: a part that reads one is unanswered. */
  readonly needs: ReadonlyMap<string, JsonPath>;
  /** Those of them without which the whole rule is unanswered, whatever the others are. */
  readonly always: ReadonlySet<string>;
  /** Those that it asks the absence of, or has a stand-in for. */
  readonly asks: ReadonlyMap<string, Asked>;
}

const nothing: Absence = { needs: new Map(), always: new Set(), asks: new Map() };

/** Deeper than any rule that compiles. */
const deepest = 200;

const kept = new WeakMap<object, Absence>();

/** Rules never change, so that each is looked through once. */
export function absenceIn(rule: Json): Absence {
  if (typeof rule !== 'object' || rule === null) return nothing;
  const known = kept.get(rule);
  if (known) return known;
  const { needs, asks } = lookThrough([rule], 'absent');
  for (const name of asks.keys()) needs.delete(name);
  const always = new Set([...alwaysNeeded(rule, 0)].filter((name) => needs.has(name)));
  const absence: Absence = { needs, always, asks };
  kept.set(rule, absence);
  return absence;
}

const flipped: Readonly<Record<Asked, Asked>> = { absent: 'present', present: 'absent', either: 'either' };
const sameSense = new Set(['and', 'or', '!!']);

/** All that the rules read. `sense`: what a question of absence in them says when the whole holds. */
function lookThrough(rules: readonly Json[], sense: Asked) {
  const needs = new Map<string, JsonPath>();
  const asks = new Map<string, Asked>();
  const ask = (variable: string, asked: Asked) => {
    const before = asks.get(variable);
    asks.set(variable, before === undefined || before === asked ? asked : 'either');
  };

  function read([path, standIn = null]: readonly Json[], at: JsonPath): void {
    const variable = rootOf(path);
    if (standIn !== null) look(standIn, [...at, 'var', 1], 'either');
    if (variable === undefined) return;
    if (standIn !== null) ask(variable, 'either');
    else if (!needs.has(variable)) needs.set(variable, at);
  }

  function look(rule: Json, at: JsonPath, sense: Asked): void {
    if (at.length > deepest) return;
    if (isList(rule)) {
      for (const [i, part] of rule.entries()) look(part, [...at, i], 'either');
      return;
    }
    const operation = operationOf(rule);
    if (!operation) return;
    const { name, operands, listed } = operation;
    if (name === 'var') {
      read(operands, at);
      return;
    }
    const asked = absenceAsked(name, operands);
    if (asked) {
      const own = name.startsWith('!') ? flipped[sense] : name === 'coalesce' ? 'either' : sense;
      for (const variable of asked) ask(variable, own);
      return;
    }
    const inner = name === '!' ? flipped[sense] : sameSense.has(name) ? sense : 'either';
    const hasBody = operatorNamed(name)?.body !== undefined;
    for (const [i, operand] of operands.entries()) {
      if (!hasBody || i !== 1) look(operand, listed ? [...at, name, i] : [...at, name], inner);
    }
  }

  for (const rule of rules) look(rule, [], sense);
  return { needs, asks };
}

const equalities = new Set(['==', '===', '!=', '!==']);

/** The variables that a part asks the absence of; undefined when it is no such question. */
function absenceAsked(name: string, operands: readonly Json[]): readonly string[] | undefined {
  if (equalities.has(name) && operands.length === 2 && operands.includes(null)) {
    // What is calculated is unanswered without its variables: only a variable alone is asked about.
    const variables = operands.flatMap((operand) => variableOf(operand) ?? []);
    return variables.length > 0 ? variables : undefined;
  }
  if (name === 'missing' || name === 'missing_some') {
    return operands.flatMap((path) => (isList(path) ? path : [path])).flatMap((path) => rootOf(path) ?? []);
  }
  if (!operatorNamed(name)?.asksAbsence) return undefined;
  const { needs, asks } = lookThrough(operands, 'either');
  return [...needs.keys(), ...asks.keys()];
}

/** Operators that are unanswered as soon as an operand is missing. */
const strict = new Set(['<', '<=', '>', '>=', ...equalities, '!', '!!', '+', '-', '*', '/', '%']);

function alwaysNeeded(rule: Json, depth: number): ReadonlySet<string> {
  const operation = depth > deepest || isList(rule) ? undefined : operationOf(rule);
  if (!operation || absenceAsked(operation.name, operation.operands)) return new Set();
  const { name, operands } = operation;
  if (name === 'var') return new Set(variableOf(rule) ?? []);
  const of = operands.map((operand) => alwaysNeeded(operand, depth + 1));
  const [first = new Set<string>(), ...rest] = of;
  if (name === 'and' || name === 'or') {
    return new Set([...first].filter((variable) => rest.every((other) => other.has(variable))));
  }
  if (name === 'if' || name === '?:') return first;
  return strict.has(name) ? new Set(of.flatMap((variables) => [...variables])) : new Set();
}

/** The variable that a part is, and nothing more. */
function variableOf(rule: Json): [string] | undefined {
  const operation = operationOf(rule);
  const variable = operation?.name === 'var' ? rootOf(operation.operands[0]) : undefined;
  return variable === undefined ? undefined : [variable];
}

function rootOf(path: Json | undefined): string | undefined {
  return typeof path === 'string' && path !== '' ? path.split('.', 1)[0] : undefined;
}

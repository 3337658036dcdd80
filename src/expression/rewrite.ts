import { isList, isRecord, type Json, type JsonPath } from '#lib/json.ts';
import { operatorNamed } from './operators.ts';

/** Gives the new path; `at` is the place of the old one in the rule. */
type Rename = (path: string, at: JsonPath) => string;

/** Far past what a rule may have, and far from what the stack holds. */
const deepest = 1000;

/**
 * A rule with the paths of its variables changed: in `var`, `missing` and `missing_some`. The body of
 * a list operator reads an element, not a variable, and stays. A part where nothing changed is the same object.
 */
export function rewriteVars(rule: Json, rename: Rename): Json {
  return rewrite(rule, rename, []);
}

/** The variable paths written out in a rule, without repeats, in order of appearance. */
export function readsOf(rule: Json): readonly string[] {
  const paths = new Set<string>();
  rewriteVars(rule, (path) => {
    paths.add(path);
    return path;
  });
  return [...paths];
}

function rewrite(rule: Json, rename: Rename, at: JsonPath): Json {
  if (at.length > deepest) return rule;
  if (isList(rule)) return mapped(rule, (part, i) => rewrite(part, rename, [...at, i]));
  const found = operation(rule);
  if (!found) return rule;
  const { name } = found;
  const hasBody = operatorNamed(name)?.body !== undefined;
  return withOperands(found, at, (operand, index, within) => {
    if (name === 'var' && index === 0) return path(operand, rename, within);
    if (name === 'missing' || (name === 'missing_some' && index === 1)) return paths(operand, rename, within);
    return hasBody && index === 1 ? operand : rewrite(operand, rename, within);
  });
}

function path(operand: Json, rename: Rename, at: JsonPath): Json {
  if (operand === null) return operand;
  if (typeof operand === 'string') return operand === '' ? operand : rename(operand, at);
  return rewrite(operand, rename, at);
}

/** Paths as `missing` takes them: in lists, and as what `merge` and `if` may give. */
function paths(operand: Json, rename: Rename, at: JsonPath): Json {
  if (at.length > deepest) return operand;
  if (typeof operand === 'string') return path(operand, rename, at);
  if (isList(operand)) return mapped(operand, (part, i) => paths(part, rename, [...at, i]));
  const found = operation(operand);
  if (!found) return operand;
  const { name, operands } = found;
  const isResult = (index: number) => index % 2 === 1 || index === operands.length - 1;
  const givesPath = (index: number) =>
    name === 'merge' || ((name === 'if' || name === '?:') && isResult(index));
  if (!operands.some((_, index) => givesPath(index))) return rewrite(operand, rename, at);
  return withOperands(found, at, (part, index, within) =>
    (givesPath(index) ? paths : rewrite)(part, rename, within),
  );
}

interface Operation {
  readonly rule: Json;
  readonly name: string;
  readonly operands: readonly Json[];
  /** The operand stood without a list around it. */
  readonly alone: boolean;
}

function operation(rule: Json): Operation | undefined {
  if (!isRecord(rule)) return undefined;
  const names = Object.keys(rule);
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  // A record inside a JSON value holds JSON values.
  const given = rule[name] as Json;
  return isList(given)
    ? { rule, name, operands: given, alone: false }
    : { rule, name, operands: [given], alone: true };
}

function withOperands(
  found: Operation,
  at: JsonPath,
  change: (operand: Json, index: number, within: JsonPath) => Json,
): Json {
  const changed = mapped(found.operands, (operand, i) =>
    change(operand, i, found.alone ? [...at, found.name] : [...at, found.name, i]),
  );
  if (changed === found.operands) return found.rule;
  return { [found.name]: found.alone ? (changed[0] ?? null) : changed };
}

function mapped(list: readonly Json[], change: (part: Json, index: number) => Json): readonly Json[] {
  const changed = list.map(change);
  return changed.some((part, i) => part !== list[i]) ? changed : list;
}

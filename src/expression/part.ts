import { isList, isRecord, type Json } from '#lib/json.ts';
import type { Explanation } from './explanation.ts';
import { type Answer, Unanswered } from './value.ts';

/** A part of a rule as it is said: from the rule itself, or from the explanation of one evaluation. */
export interface Part {
  readonly op: string;
  readonly path?: string;
  /** What a literal holds. */
  readonly literal?: Json;
  /** What it came to, when it was evaluated. */
  readonly result?: Answer;
  readonly operands: readonly Part[];
}

/** Deeper than any rule that compiles. */
const deepest = 200;

/** More operands than these nobody reads; the rest is said as "…". */
const most = 100;

function partsOf(rules: readonly Json[], depth: number): Part[] {
  const shown = rules.length > most ? [...rules.slice(0, most), '…'] : rules;
  return shown.map((rule) => partOfRule(rule, depth + 1));
}

/** The parts of a rule. What is no operator is a literal, and so is what stands too deep to be said. */
export function partOfRule(rule: Json, depth = 0): Part {
  if (depth > deepest) return { op: 'literal', literal: '…', operands: [] };
  if (isList(rule)) {
    return { op: 'list', operands: partsOf(rule, depth), ...literalList(rule) };
  }
  const [name, ...more] = isRecord(rule) ? Object.keys(rule) : [];
  if (!isRecord(rule) || name === undefined || more.length > 0)
    return { op: 'literal', literal: rule, operands: [] };
  // A record inside a JSON value holds JSON values.
  const given = rule[name] as Json;
  const operands = partsOf(isList(given) ? given : [given], depth);
  if (name !== 'var') return { op: name, operands };
  const [path = { op: 'literal', literal: '', operands: [] }, ...standIn] = operands;
  const written = path.literal;
  if (written === undefined || isRecord(written)) return { op: 'var', operands };
  return { op: 'var', path: String(written ?? ''), operands: standIn };
}

/** The parts of an explanation, with their results. */
export function partOfExplanation(explanation: Explanation): Part {
  const { op, path, result, operands, skipped } = explanation;
  const parts = operands.map(partOfExplanation);
  return {
    op,
    operands: parts,
    ...(path === undefined ? {} : { path }),
    ...(skipped ? {} : { result }),
    ...(op === 'literal' && !(result instanceof Unanswered) ? { literal: result } : {}),
    ...(op === 'list' && parts.every((part) => part.literal !== undefined) ? listed(parts) : {}),
  };
}

/** The same without results: for the body of a list operator, which was evaluated for many elements. */
export function withoutResults(part: Part): Part {
  const { result: _, ...rest } = part;
  return { ...rest, operands: part.operands.map(withoutResults) };
}

/** The name of what was evaluated: what it came to is left out, and the values inside it stay. */
export function withoutOwnResult(part: Part): Part {
  const { result, ...rest } = part;
  if (result === undefined) return part;
  // A value inside a variable is a stand-in, which is no part of its name.
  if (part.op === 'var') return { ...rest, operands: [] };
  if (part.op !== 'coalesce') return rest;
  const [first] = part.operands;
  return first && hasValue(first) ? withoutOwnResult(first) : withoutResults(part);
}

/** Whether it was evaluated, and came to something that is not missing. */
export function hasValue({ result }: Part): boolean {
  return result !== undefined && result !== null && !(result instanceof Unanswered);
}

function literalList(list: readonly Json[]): { literal: Json } | undefined {
  return list.some((item) => typeof item === 'object' && item !== null) ? undefined : { literal: list };
}

function listed(parts: readonly Part[]): { literal: Json } {
  return { literal: parts.map((part) => part.literal ?? null) };
}

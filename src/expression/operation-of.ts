import { isList, isRecord, type Json } from '#lib/json.ts';

/** An operator and what it is given, as they are written in a rule. */
export interface Operation {
  readonly name: string;
  readonly operands: readonly Json[];
  /** Whether the operands stand in a list; one alone may stand without. */
  readonly listed: boolean;
}

/** The operation that a part of a rule is; undefined for a value that is written out. */
export function operationOf(rule: Json): Operation | undefined {
  if (!isRecord(rule)) return undefined;
  const [name, ...more] = Object.keys(rule);
  if (name === undefined || more.length > 0) return undefined;
  // A record inside a JSON value holds JSON values.
  const given = rule[name] as Json;
  return { name, operands: isList(given) ? given : [given], listed: isList(given) };
}

import { isRecord, type Json, type JsonPath } from '#lib/json.ts';

/** What stands beside a rule in its node's data, in the record that holds it. */
export interface BesideRule {
  /** The record's id: where a node has a port with the same id, the rule decides whether it is taken. */
  readonly id: string | undefined;
  /** The field that the rule's value is put in. */
  readonly field: string | undefined;
  /** The law and policy that the rule rests on. */
  readonly sources: readonly string[];
}

export function besideRule(data: unknown, at: JsonPath): BesideRule {
  const record = inside(data, at.slice(0, -1));
  const { id, field, sources } = isRecord(record)
    ? { id: record['id'], field: record['field'], sources: record['sources'] }
    : {};
  return {
    id: typeof id === 'string' ? id : undefined,
    field: typeof field === 'string' ? field : undefined,
    sources: Array.isArray(sources) ? sources.filter((source) => typeof source === 'string') : [],
  };
}

/** The rule itself. */
export function ruleAt(data: unknown, at: JsonPath): Json {
  // A node's data came from JSON.
  return (inside(data, at) ?? null) as Json;
}

function inside(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((within, key) => {
    if (Array.isArray(within)) return within[Number(key)];
    return isRecord(within) && Object.hasOwn(within, key) ? within[key] : undefined;
  }, value);
}

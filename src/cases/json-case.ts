import { caseSchema, type TestCase } from '#flow/case.ts';
import { shapeFault } from '#flow/shape-fault.ts';
import { isRecord, type JsonPath } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import { type KnownPlaces, withoutUnknown } from './known-places.ts';

export type CaseChecked =
  | { readonly ok: true; readonly testCase: TestCase; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly place: string; readonly detail: Message };

/**
 * A case from JSON that has passed `parseJson`, without what it says of fields, parameters, systems or steps
 * that the bot does not have. `path` is where it lies in its file.
 */
export function caseFromJson(json: unknown, known: KnownPlaces, path: JsonPath): CaseChecked {
  const parsed = caseSchema.safeParse(json);
  if (!parsed.success) return { ok: false, ...shapeFault(parsed.error, json, path, 'case') };
  const unknown = isRecord(json) ? Object.keys(json).filter((key) => !caseKeys.has(key)) : [];
  return {
    ok: true,
    testCase: withoutUnknown(parsed.data, known, (place) => unknown.push(place)),
    unknown,
  };
}

const caseKeys: ReadonlySet<string> = new Set(Object.keys(caseSchema.shape));

import type { BaseCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';

type Row = Readonly<Record<string, Json>>;

/** What an operation answers in the base case: one answer to every call, or undefined for a list, call by call. */
export function baseAnswer(base: BaseCase, system: string, operation: string): Row | undefined {
  const answer = base.systems?.[system]?.[operation] ?? {};
  // Array.isArray does not narrow a readonly list.
  return Array.isArray(answer) ? undefined : (answer as Row);
}

export function withBaseAnswer(
  base: BaseCase,
  system: string,
  operation: string,
  output: string,
  value: Json,
): BaseCase {
  const answers = base.systems?.[system] ?? {};
  const answer = { ...baseAnswer(base, system, operation), [output]: value };
  return { ...base, systems: { ...base.systems, [system]: { ...answers, [operation]: answer } } };
}

/** Whether the base case has an answer of its own to an operation; it goes before what a look-up finds. */
export function hasBaseAnswer(base: BaseCase, system: string, operation: string): boolean {
  return base.systems?.[system]?.[operation] !== undefined;
}

/** The base case without an answer of its own to an operation, so that a look-up answers alone. */
export function withoutBaseAnswer(base: BaseCase, system: string, operation: string): BaseCase {
  const { [operation]: _, ...answers } = base.systems?.[system] ?? {};
  return { ...base, systems: { ...base.systems, [system]: answers } };
}

export function withBaseInput(base: BaseCase, field: string, value: Json): BaseCase {
  return { ...base, input: { ...base.input, [field]: value } };
}

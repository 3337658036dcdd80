import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';
import type { IntakePoint } from './intake-points.ts';
import { answerFrom, readUbl } from './read-document.ts';

/** A document as a case: what it makes the systems answer. It has no id yet. */
export interface ReadCase {
  readonly systems: NonNullable<TestCase['systems']>;
  readonly notes: readonly Message[];
}

/** One document answers every operation that takes documents in. */
export function caseFrom(bytes: Uint8Array, points: readonly IntakePoint[]): Parsed<ReadCase> {
  const root = readUbl(bytes);
  if (!root.ok) return root;
  const systems: Record<string, Record<string, Readonly<Record<string, Json>>>> = {};
  const notes: Message[] = [];
  for (const { system, operation, intake } of points) {
    const answer = answerFrom(root.value, operation, intake);
    if (!answer.ok) return answer;
    systems[system] = { ...systems[system], [operation.id]: answer.value.values };
    notes.push(...answer.value.notes);
  }
  return { ok: true, value: { systems, notes } };
}

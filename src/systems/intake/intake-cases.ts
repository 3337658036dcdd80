import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { idSchema } from '#flow/keys.ts';
import type { Intake, Operation } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';
import { answerFrom, readUbl } from './read-document.ts';

/** An operation that a document may answer. */
export interface IntakePoint {
  readonly system: string;
  readonly operation: Operation;
  readonly intake: Intake;
}

export function intakePoints(bot: Bot): readonly IntakePoint[] {
  return bot.systems.flatMap(({ id, operations }) =>
    operations.flatMap((operation) =>
      operation.intake ? [{ system: id, operation, intake: operation.intake }] : [],
    ),
  );
}

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

export interface NamedCase {
  /** The file's name. */
  readonly name: string;
  readonly systems: ReadCase['systems'];
}

/** Test cases named after their files, each with an id that no other has. */
export function asTestCases(read: readonly NamedCase[], taken: Iterable<string>): readonly TestCase[] {
  const ids = new Set(taken);
  return read.map(({ name, systems }) => {
    const id = freeId(name, ids);
    ids.add(id);
    return { id, name, systems };
  });
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/\.xml$/i, '')
    .trim()
    .slice(0, 70);
  const wanted = idSchema.safeParse(plain).success ? plain : `${plain}-1`;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

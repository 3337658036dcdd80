import { z } from 'zod';
import { dateSchema, idSchema } from '#flow/keys.ts';
import { localTextSchema } from '#flow/local-text-schema.ts';
import { systemSchema } from '#flow/system.ts';
import { readComment } from './comment-schema.ts';
import type {
  BotSummary,
  CaseSetInfo,
  CaseSetPart,
  Comment,
  ContractVersion,
  Draft,
  JournalEntry,
  RunRecord,
  SystemEntry,
  VersionBody,
  VersionInfo,
} from './database.ts';

/*
 * What a row of each table must be. A disk rots, and a newer release writes what this one has not heard of:
 * so every row is parsed when it is read, and one that is not what it should be hides none of the others.
 * It is left as it is; `rotten-records.ts` finds it and hands it out.
 */

export interface Rows {
  readonly bots: BotSummary;
  readonly drafts: Draft;
  readonly versions: VersionInfo;
  readonly versionBodies: VersionBody;
  readonly systems: SystemEntry;
  readonly systemVersions: ContractVersion;
  readonly caseSets: CaseSetInfo;
  readonly caseSetParts: CaseSetPart;
  readonly journal: JournalEntry;
  readonly runs: RunRecord;
  readonly comments: Comment;
}

const time = z.number();
const count = z.int().min(0);
const number = z.int().min(1);
const signature = z.object({ name: z.string(), role: z.string() });

const body = z.discriminatedUnion('encoding', [
  z.object({ encoding: z.literal('gzip'), bytes: z.custom((value) => ArrayBuffer.isView(value)) }),
  z.object({ encoding: z.literal('plain'), text: z.string() }),
]);

const systemUse = z.object({
  id: idSchema,
  fingerprint: z.string(),
  operations: z.array(
    z.object({
      id: idSchema,
      name: localTextSchema,
      fingerprint: z.string(),
      steps: z.array(z.object({ id: idSchema, name: localTextSchema })),
    }),
  ),
});

const schemas: Readonly<Record<keyof Rows, z.ZodType>> = {
  bots: z.object({
    id: idSchema,
    name: localTextSchema,
    origin: z.enum(['drawn', 'sample', 'file']),
    created: time,
    changed: time,
    revision: count,
    steps: z.array(localTextSchema),
    cases: count,
    systems: z.array(systemUse).nullable(),
    basedOn: number.nullable(),
    ahead: z.boolean(),
    lastVersion: z.object({ number, time, author: z.string() }).nullable(),
    testRun: z.object({ revision: count, passed: count, failed: count, total: count, at: time }).nullable(),
  }),
  // Where one stood among the edits is of use or not; the text is the draft.
  drafts: z.object({ botId: idSchema, text: z.string() }),
  versions: z.object({
    id: idSchema,
    botId: idSchema,
    number,
    time,
    author: z.string(),
    role: z.string(),
    message: localTextSchema,
    hash: z.string(),
    parent: number.nullable(),
    mergedFrom: number.nullable(),
    pinned: z.boolean(),
    states: z.array(
      z.object({
        state: z.enum(['draft', 'proposed', 'approved', 'inUse', 'retired']),
        from: dateSchema,
        at: time,
        by: signature,
      }),
    ),
  }),
  versionBodies: z.object({ id: idSchema, against: idSchema.optional(), body }),
  systems: systemSchema.omit({ records: true }).extend({
    version: number,
    changed: time,
    fingerprint: z.string(),
    operations: count,
  }),
  systemVersions: z.object({
    systemId: idSchema,
    number,
    time,
    author: z.string(),
    message: localTextSchema,
    fingerprint: z.string(),
    system: systemSchema,
  }),
  caseSets: z.object({
    id: idSchema,
    botId: idSchema,
    name: z.string(),
    created: time,
    changed: time,
    revision: count,
    count,
  }),
  caseSetParts: z.object({ setId: idSchema, number: count, body }),
  journal: z.object({
    session: z.string(),
    botId: idSchema,
    number: z.int(),
    at: time,
    text: z.string(),
    fingerprint: z.string(),
  }),
  runs: z.object({
    id: idSchema,
    botId: idSchema,
    at: time,
    version: number.nullable(),
    hash: z.string(),
    date: dateSchema,
    caseSet: z.object({ id: idSchema.nullable(), name: z.string().nullable() }),
    passed: count,
    failed: count,
    notJudged: count,
    outcomes: z.array(z.object({ outcome: z.string(), count })),
    took: z.number(),
  }),
  comments: z.custom((row) => readComment(row) !== undefined),
};

/** Narrower than the table's own type, which is only a promise. */
export function isSound<Name extends keyof Rows>(table: Name, row: unknown): row is Rows[Name] {
  return schemas[table].safeParse(row).success;
}

export function soundRows<Name extends keyof Rows>(table: Name, rows: readonly unknown[]): Rows[Name][] {
  return rows.filter((row) => isSound(table, row));
}

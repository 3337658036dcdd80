import { z } from 'zod';
import { caseSchema } from '#flow/case.ts';
import { dateSchema, idSchema } from '#flow/keys.ts';
import { localTextSchema } from '#flow/local-text-schema.ts';
import { systemSchema } from '#flow/system.ts';
import type { DeepReadonly } from '#lib/deep-readonly.ts';

/*
 * What lies in a backup: a zip archive of documents that a person can read.
 *
 *   manifest.json                          what it is, and of when
 *   profile.json                           who made it
 *   systems/<system>/0001.json             each contract
 *   bots/<bot>/bot.json                    facts of the bot
 *   bots/<bot>/draft.bot.json              the draft, as any bot's file
 *   bots/<bot>/versions.json               the timeline
 *   bots/<bot>/versions/0001.bot.json      what each version holds, in the format it was saved in
 *   bots/<bot>/cases/<set>/set.json        facts of a set of cases
 *   bots/<bot>/cases/<set>/0001.json       its cases, some at a time
 *   bots/<bot>/runs.json, comments.json
 *   sums.json                              the SHA-256 of every other file
 *
 * A folder is named by an id, but what is in the documents counts. Another section is another folder and
 * the next number of the format.
 */

/** The integer that a backup of today carries; newer ones are refused. */
export const currentBackupFormat = 1;

/** Bytes that one document may be, and all of them together, when they are unpacked. */
export const largestDocument = 60_000_000;
export const mostUnpacked = 4_000_000_000;
/** More than these a zip archive of this sort cannot hold. */
export const mostDocuments = 65_000;

const timeSchema = z.number().int().min(0);
const countSchema = z.number().int().min(0);
const numberSchema = z.number().int().min(1);
const textSchema = z.string().max(10_000);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const signatureSchema = z.object({ name: textSchema, role: textSchema });
const pathSchema = z.array(z.union([z.string(), z.number()])).max(1000);

export const manifestSchema = z.object({
  format: z.literal(currentBackupFormat),
  /** ISO 8601, to be read by a person. */
  made: z.iso.datetime(),
  /** The release of Botverkstad that made it. */
  release: z.string().max(100),
  /** As counted before it was written; what could not be read is not in the file. */
  counts: z.object({
    bots: countSchema,
    versions: countSchema,
    systems: countSchema,
    caseSets: countSchema,
    runs: countSchema,
    comments: countSchema,
  }),
});

export const botFactsSchema = z.object({
  id: idSchema,
  origin: z.enum(['drawn', 'sample', 'file']),
  created: timeSchema,
  changed: timeSchema,
  revision: numberSchema,
  basedOn: numberSchema.nullable(),
  ahead: z.boolean(),
  testRun: z
    .object({
      revision: countSchema,
      passed: countSchema,
      failed: countSchema,
      total: countSchema,
      at: timeSchema,
    })
    .nullable(),
});

const stateSchema = z.object({
  state: z.enum(['draft', 'proposed', 'approved', 'inUse', 'retired']),
  from: dateSchema,
  at: timeSchema,
  by: signatureSchema,
});

const versionFactsSchema = z.object({
  number: numberSchema,
  time: timeSchema,
  author: textSchema,
  role: textSchema,
  message: localTextSchema,
  hash: hashSchema,
  parent: numberSchema.nullable(),
  mergedFrom: numberSchema.nullable(),
  pinned: z.boolean(),
  states: z.array(stateSchema),
});

export const caseSetFactsSchema = z.object({
  id: idSchema,
  name: textSchema,
  created: timeSchema,
  changed: timeSchema,
  revision: numberSchema,
  count: countSchema,
});

export const casesSchema = z.array(caseSchema).max(100_000);

const runSchema = z.object({
  id: idSchema,
  at: timeSchema,
  version: numberSchema.nullable(),
  hash: textSchema,
  date: dateSchema,
  caseSet: z.object({ id: idSchema.nullable(), name: textSchema.nullable() }),
  passed: countSchema,
  failed: countSchema,
  notJudged: countSchema,
  outcomes: z.array(z.object({ outcome: textSchema, count: countSchema })),
  took: z.number().min(0),
});

const commentSchema = z.object({
  id: idSchema,
  target: z.discriminatedUnion('type', [
    z.object({ type: z.literal('bot') }),
    z.object({ type: z.literal('node'), node: idSchema }),
    z.object({ type: z.literal('edge'), edge: idSchema }),
    z.object({ type: z.literal('rule'), node: idSchema, at: pathSchema }),
    z.object({ type: z.literal('version'), number: numberSchema }),
  ]),
  basedOn: numberSchema.nullable(),
  thread: z.array(z.object({ at: timeSchema, by: signatureSchema, text: z.string().max(100_000) })),
  resolved: z.object({ at: timeSchema, by: signatureSchema }).nullable(),
});

export const contractSchema = z.object({
  number: numberSchema,
  time: timeSchema,
  author: textSchema,
  message: localTextSchema,
  system: systemSchema,
});

export const versionsSchema = z.array(versionFactsSchema).max(mostDocuments);
export const runsSchema = z.array(runSchema).max(10_000);
export const commentsSchema = z.array(commentSchema).max(100_000);
export const profileSchema = signatureSchema;
export const sumsSchema = z.record(z.string(), hashSchema);

export const manifestName = 'manifest.json';
export const profileName = 'profile.json';
/** The list of what the archive holds, itself the last in it: each document's name and SHA-256. */
export const sumsName = 'sums.json';

export type Manifest = DeepReadonly<z.infer<typeof manifestSchema>>;

/** An id as the name of a folder on any system: letters, digits and hyphens stand as they are. */
export function folderName(id: string): string {
  return [...new TextEncoder().encode(id)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9_-]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** A number as a file's name, so that files come in order: `0001`. */
export function fileNumber(number: number): string {
  return String(number).padStart(4, '0');
}

import type { z } from 'zod';
import type { TestCase } from '#flow/case.ts';
import { contractFingerprint } from '#flow/contract.ts';
import { decodeBotText } from '#flow/decode.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { shapeFault } from '#flow/shape-fault.ts';
import { isRecord, type Json, ownProperty } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import { type Parsed, parseJson } from '#lib/parse-json.ts';
import type { Signature } from '#lib/signature.ts';
import { answerBody } from '../body-work.ts';
import { changedParts } from '../case-set-parts.ts';
import type { RemovedCaseSet } from '../case-set-records.ts';
import { textHash } from '../content-hash.ts';
import type { ContractVersion, VersionBody } from '../database.ts';
import type { KeptBot } from '../kept-bot.ts';
import { summarize } from '../summarize.ts';
import { mostAgainst } from '../version-records.ts';
import {
  botFactsSchema,
  caseSetFactsSchema,
  casesSchema,
  commentsSchema,
  contractSchema,
  currentBackupFormat,
  fileNumber,
  folderName,
  largestDocument,
  type Manifest,
  manifestName,
  manifestSchema,
  mostDocuments,
  mostUnpacked,
  profileName,
  profileSchema,
  runsSchema,
  sumsName,
  sumsSchema,
  versionsSchema,
} from './backup-format.ts';
import { readZipDirectory, readZipEntry, type ZipEntry, ZipFault } from './zip-directory.ts';

/** What a backup holds, as the database keeps it. */
export interface Backup {
  readonly manifest: Manifest;
  readonly profile: Signature;
  /** Each system's contracts, the oldest first. */
  readonly systems: readonly (readonly ContractVersion[])[];
  readonly bots: readonly KeptBot[];
}

/** Why a backup is refused. Thrown, so that the reading of a document within a document can give up. */
class Refused extends Error {
  readonly reason: Message;
  constructor(key: string, args: Parameters<typeof message>[1] = {}) {
    super(key);
    this.reason = message(key, args);
  }
}

/**
 * The backup in a file from outside. Stores nothing. Sizes are bounded by what the archive's directory says
 * before anything is unpacked, and nothing unpacks to more than it said; every document is the one that was
 * written, by its SHA-256, and sound; none is missing and none is there beside.
 */
export async function readBackup(
  file: Blob,
  definitions: NodeDefinitions,
  onProgress?: (share: number) => void,
): Promise<Parsed<Backup>> {
  try {
    return { ok: true, value: await read(file, definitions, onProgress) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, message: error.reason };
    if (error instanceof ZipFault) return { ok: false, message: message('backup.cut') };
    // The file was moved, or is open in another program.
    return { ok: false, message: message('file.unreadable') };
  }
}

async function read(
  file: Blob,
  definitions: NodeDefinitions,
  onProgress: ((share: number) => void) | undefined,
): Promise<Backup> {
  const archive = await openArchive(file, onProgress);
  const manifest = await readManifest(archive);
  const profile = await archive.document(profileName, profileSchema);
  const systems: ContractVersion[][] = [];
  for (const folder of archive.foldersIn('systems')) systems.push(await readSystem(archive, folder));
  const bots: KeptBot[] = [];
  for (const folder of archive.foldersIn('bots')) bots.push(await readBot(archive, folder, definitions));
  archive.refuseRest();
  refuseRepeated(bots);
  const { counts } = manifest;
  if (bots.length !== counts.bots || systems.length !== counts.systems)
    throw new Refused('backup.missing', { name: manifestName });
  return { manifest, profile, systems, bots };
}

interface Archive {
  json(name: string): Promise<Json>;
  document<T>(name: string, schema: z.ZodType<T>): Promise<T>;
  has(name: string): boolean;
  /** The folders that lie right in a folder. */
  foldersIn(folder: string): readonly string[];
  /** What nobody has asked for does not belong in a backup. */
  refuseRest(): void;
}

async function openArchive(file: Blob, onProgress?: (share: number) => void): Promise<Archive> {
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (first[0] !== 0x50 || first[1] !== 0x4b) throw new Refused('backup.notBackup');
  const listed = await readZipDirectory(file);
  let size = 0;
  const entries = new Map<string, ZipEntry>();
  for (const entry of listed) {
    if (!isSafeName(entry.name) || entries.has(entry.name))
      throw new Refused('backup.badName', { name: entry.name.slice(0, 80) });
    size += entry.size;
    if (entry.size > largestDocument || size > mostUnpacked || listed.length > mostDocuments)
      throw new Refused('backup.bomb', { name: entry.name.slice(0, 80) });
    entries.set(entry.name, entry);
  }
  if (!entries.has(sumsName)) throw new Refused('backup.notBackup');
  const folders = foldersOf(entries.keys());
  const unread = new Set(entries.keys());
  let sums: Readonly<Record<string, string>> | undefined;

  const text = async (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new Refused('backup.missing', { name });
    const bytes = await readZipEntry(file, entry);
    unread.delete(name);
    onProgress?.(1 - unread.size / entries.size);
    const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (sums && ownProperty(sums, name) !== (await textHash(content)))
      throw new Refused('backup.altered', { name });
    return content;
  };
  const json = async (name: string) => {
    const parsed = parseJson(await text(name), { length: largestDocument, depth: 210 });
    if (!parsed.ok) throw new Refused('backup.inPart', { name, reason: parsed.message });
    return parsed.value;
  };
  const document = async <T>(name: string, schema: z.ZodType<T>) => checked(await json(name), schema, name);
  sums = await document(sumsName, sumsSchema);
  const missing = Object.keys(sums).find((name) => !entries.has(name));
  if (missing !== undefined) throw new Refused('backup.missing', { name: missing.slice(0, 80) });
  return {
    json,
    document,
    has: (name) => entries.has(name),
    foldersIn: (folder) => [...(folders.get(folder) ?? [])],
    refuseRest() {
      for (const name of unread) throw new Refused('backup.badName', { name: name.slice(0, 80) });
    },
  };
}

/** Each folder, and the folders that lie right in it. */
function foldersOf(names: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const name of names) {
    let above = '';
    for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
      const folder = name.slice(0, at);
      folders.set(above, (folders.get(above) ?? new Set()).add(folder));
      above = folder;
    }
  }
  return folders;
}

/** A path below the archive, in signs that every system has; no step upwards, no drive, no empty part. */
function isSafeName(name: string): boolean {
  return (
    name.length < 400 && /^[A-Za-z0-9_%-][A-Za-z0-9_%.-]*(\/[A-Za-z0-9_%-][A-Za-z0-9_%.-]*)*$/.test(name)
  );
}

function checked<T>(value: Json, schema: z.ZodType<T>, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refused('backup.wrongShape', { name, ...shapeFault(parsed.error, value, [], name) });
}

async function readManifest(archive: Archive): Promise<Manifest> {
  const json = await archive.json(manifestName);
  const format = isRecord(json) ? json['format'] : undefined;
  if (typeof format === 'number' && format > currentBackupFormat)
    throw new Refused('backup.newer', { format, current: currentBackupFormat });
  return checked(json, manifestSchema, manifestName);
}

async function readSystem(archive: Archive, folder: string): Promise<ContractVersion[]> {
  const contracts: ContractVersion[] = [];
  for (let number = 1; ; number++) {
    const name = `${folder}/${fileNumber(number)}.json`;
    if (number > 1 && !archive.has(name)) return contracts;
    const { system, ...contract } = await archive.document(name, contractSchema);
    const systemId = contracts[0]?.systemId ?? system.id;
    if (contract.number !== number || system.id !== systemId || folder !== `systems/${folderName(systemId)}`)
      throw new Refused('backup.altered', { name });
    contracts.push({ ...contract, systemId, fingerprint: contractFingerprint(system), system });
  }
}

async function readBot(archive: Archive, folder: string, definitions: NodeDefinitions): Promise<KeptBot> {
  const facts = await archive.document(`${folder}/bot.json`, botFactsSchema);
  const botId = facts.id;
  if (folder !== `bots/${folderName(botId)}`)
    throw new Refused('backup.altered', { name: `${folder}/bot.json` });
  const draft = await readDocument(archive, `${folder}/draft.bot.json`, definitions);
  const versions: KeptBot['versions'][number][] = [];
  const bodies: KeptBot['bodies'][number][] = [];
  for (const version of await archive.document(`${folder}/versions.json`, versionsSchema)) {
    const id = newId('version');
    const name = `${folder}/versions/${fileNumber(version.number)}.bot.json`;
    const { text } = await readDocument(archive, name, definitions);
    if (version.number <= (versions.at(-1)?.number ?? 0)) throw new Refused('backup.altered', { name });
    versions.push({ ...version, id, botId });
    bodies.push(await packedBody(id, text, bodies));
  }
  const last = versions.at(-1);
  const caseSets: RemovedCaseSet[] = [];
  for (const set of archive.foldersIn(`${folder}/cases`))
    caseSets.push(await readCaseSet(archive, set, botId));
  const runs = await archive.document(`${folder}/runs.json`, runsSchema);
  const comments = await archive.document(`${folder}/comments.json`, commentsSchema);
  return {
    summary: {
      ...facts,
      ...summarize(draft.bot, definitions),
      lastVersion: last ? { number: last.number, time: last.time, author: last.author } : null,
    },
    drafts: [{ botId, text: draft.text }],
    versions,
    bodies,
    caseSets,
    runs: runs.map((run) => ({ ...run, botId })),
    comments: comments.map((comment) => ({ ...comment, botId })),
  };
}

/** As a saved version is kept: told against the last one that is whole, where that takes less room. */
async function packedBody(id: string, text: string, before: KeptBot['bodies']): Promise<VersionBody> {
  const place = before.findLastIndex(({ against }) => against === undefined);
  const whole = before.length - place <= mostAgainst ? before[place] : undefined;
  const packed = await answerBody({ type: 'pack', text, base: whole?.body ?? null });
  if (packed.type !== 'packed') throw new Error(packed.type);
  return whole && packed.isDelta ? { id, against: whole.id, body: packed.body } : { id, body: packed.body };
}

/** A bot's document: the text as it is stored, in the format it was saved in, which can be read. */
async function readDocument(archive: Archive, name: string, definitions: NodeDefinitions) {
  const text = JSON.stringify(await archive.json(name));
  const decoded = decodeBotText(text, definitions);
  if (!decoded.ok) throw new Refused('backup.inPart', { name, reason: decoded.message });
  return { text, bot: decoded.value };
}

async function readCaseSet(archive: Archive, folder: string, botId: string): Promise<RemovedCaseSet> {
  const facts = await archive.document(`${folder}/set.json`, caseSetFactsSchema);
  const cases: TestCase[] = [];
  for (let number = 1; ; number++) {
    const name = `${folder}/${fileNumber(number)}.json`;
    if (!archive.has(name)) break;
    for (const one of await archive.document(name, casesSchema)) cases.push(one);
  }
  if (cases.length !== facts.count) throw new Refused('backup.missing', { name: folder });
  return { info: { ...facts, botId }, parts: await changedParts(facts.id, cases, []) };
}

/** What the database tells apart by its id, and would not take in twice. */
function refuseRepeated(bots: readonly KeptBot[]): void {
  for (const ids of [
    bots.map(({ summary }) => summary.id),
    bots.flatMap(({ caseSets }) => caseSets.map(({ info }) => info.id)),
    bots.flatMap(({ runs }) => runs.map(({ id }) => id)),
    bots.flatMap(({ comments }) => comments.map(({ id }) => id)),
  ]) {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) throw new Refused('backup.repeated', { id });
      seen.add(id);
    }
  }
}

import { decodeBotText } from '#flow/decode.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Json } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import { readPart } from '../case-set-parts.ts';
import type { RemovedCaseSet } from '../case-set-records.ts';
import type { BotDatabase } from '../database.ts';
import { type KeptBot, readKeptBot } from '../kept-bot.ts';
import { soundContracts } from '../register-systems.ts';
import { isSound, soundRows } from '../rows.ts';
import { versionText } from '../version-text.ts';
import {
  currentBackupFormat,
  fileNumber,
  folderName,
  type Manifest,
  manifestName,
  profileName,
} from './backup-format.ts';
import { createZipFile, type ZipFile } from './zip-file.ts';

export interface BackupOptions {
  readonly database: BotDatabase;
  readonly definitions: NodeDefinitions;
  readonly profile: Signature;
  readonly release: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface WrittenBackup {
  readonly file: Blob;
  readonly counts: Manifest['counts'];
  /** What could not be read, and is therefore not in the file. */
  readonly unread: readonly Message[];
}

/**
 * Everything in the database as one file. Documents go into it as they were saved, in the format they were
 * saved in; each bot is as it was at one moment.
 */
export async function writeBackup(options: BackupOptions): Promise<WrittenBackup> {
  const { database, profile, release, made, onProgress } = options;
  const counts = { bots: 0, versions: 0, systems: 0, caseSets: 0, runs: 0, comments: 0 };
  const unread: Message[] = [];
  const zip = createZipFile();
  const ids = await database.bots.toCollection().primaryKeys();
  const systems = await database.systems.toCollection().primaryKeys();
  const all = ids.length + systems.length;
  let done = 0;
  const step = () => onProgress?.(++done / all);

  await zip.add(profileName, written({ name: profile.name, role: profile.role }));
  for (const id of systems) {
    for (const { systemId: _, fingerprint: _same, ...contract } of await soundContracts(database, id))
      await zip.add(`systems/${folderName(id)}/${fileNumber(contract.number)}.json`, written(contract));
    counts.systems++;
    step();
  }
  for (const id of ids) {
    // Another tab may have removed it meanwhile.
    const bot = await readKeptBot(database, id);
    if (bot && isSound('bots', bot.summary)) await addBot(bot, { ...options, zip, counts, unread });
    else if (bot) unread.push(message('backup.unreadBot', { bot: id }));
    step();
  }
  const manifest: Manifest = {
    format: currentBackupFormat,
    made: new Date(made).toISOString(),
    release,
    counts,
  };
  await zip.add(manifestName, written(manifest));
  return { file: zip.finish(), counts, unread };
}

interface Writing extends Pick<BackupOptions, 'definitions'> {
  readonly zip: ZipFile;
  readonly counts: { -readonly [Kind in keyof WrittenBackup['counts']]: number };
  readonly unread: Message[];
}

async function addBot(bot: KeptBot, writing: Writing): Promise<void> {
  const { zip, counts, unread, definitions } = writing;
  const { summary } = bot;
  const folder = `bots/${folderName(summary.id)}`;
  const { id, origin, created, changed, revision, basedOn, ahead, testRun } = summary;
  const said = (key: string, args: Parameters<typeof message>[1] = {}) =>
    unread.push(message(key, { bot: summary.name, ...args }));

  const versions: Omit<KeptBot['versions'][number], 'id' | 'botId'>[] = [];
  const bodyOf = (wanted: string) => bot.bodies.find((body) => body.id === wanted);
  let latest: string | undefined;
  for (const { id: place, botId: _, ...version } of soundRows('versions', bot.versions)) {
    const text = (await versionText(bodyOf(place), bodyOf))?.text;
    if (text === undefined || !decodeBotText(text, definitions).ok) {
      said('backup.unreadVersion', { number: version.number });
      continue;
    }
    latest = text;
    versions.push(version);
    await zip.add(`${folder}/versions/${fileNumber(version.number)}.bot.json`, readable(text));
  }
  let draft = bot.drafts[0]?.text;
  if (draft === undefined || !decodeBotText(draft, definitions).ok) {
    said(latest === undefined ? 'backup.unreadBot' : 'backup.unreadDraft');
    draft = latest;
  }
  if (draft === undefined) return;

  await zip.add(
    `${folder}/bot.json`,
    written({ id, origin, created, changed, revision, basedOn, ahead, testRun }),
  );
  await zip.add(`${folder}/draft.bot.json`, readable(draft));
  await zip.add(`${folder}/versions.json`, written(versions));
  await zip.add(
    `${folder}/runs.json`,
    written(soundRows('runs', bot.runs).map(({ botId: _, ...run }) => run)),
  );
  await zip.add(`${folder}/comments.json`, written(bot.comments.map(({ botId: _, ...comment }) => comment)));
  for (const set of bot.caseSets) {
    if (await addCaseSet(set, folder, zip)) counts.caseSets++;
    else said('backup.unreadSet', { name: set.info.name });
  }
  counts.bots++;
  counts.versions += versions.length;
  counts.runs += bot.runs.length;
  counts.comments += bot.comments.length;
}

/** Whole or not at all. */
async function addCaseSet({ info, parts }: RemovedCaseSet, bot: string, zip: ZipFile): Promise<boolean> {
  const texts: string[] = [];
  for (const [place, part] of parts.entries()) {
    const read = part.number === place ? await readPart(part).catch(() => undefined) : undefined;
    if (!read?.ok) return false;
    texts.push(JSON.stringify(read.value));
  }
  const { botId: _, ...facts } = info;
  const folder = `${bot}/cases/${folderName(info.id)}`;
  await zip.add(`${folder}/set.json`, written(facts));
  for (const [place, text] of texts.entries()) await zip.add(`${folder}/${fileNumber(place + 1)}.json`, text);
  return true;
}

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A document that was stored on one line, on many; without the spaces it is the same text again. */
function readable(text: string): string {
  // What was stored is JSON, as has been seen.
  return `${JSON.stringify(JSON.parse(text) as Json, null, 2)}\n`;
}

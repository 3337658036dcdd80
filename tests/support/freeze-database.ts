/**
 * Writes the frozen file of today's database, with something in every table: `npx tsx tests/support/freeze-database.ts`
 * before a release that is the first with a new rung. A frozen file is never written again.
 */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decodeBotText } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { createCaseSetStore } from '#storage/case-set-store.ts';
import { createCommentStore } from '#storage/comment-store.ts';
import { openDatabase } from '#storage/database.ts';
import { createRunStore } from '#storage/run-store.ts';
import { dumpDatabase } from './database-dump.ts';

const by = { name: 'Eva Lind', role: 'Processägare' };

let clock = Date.UTC(2026, 10, 25, 8);
let ids = 0;
const opened = await openDatabase('freeze');
if (opened.type !== 'opened') throw new Error('No database');
const { database } = opened;
const file = new URL(`../saves/database-${database.verno}.json`, import.meta.url);
if (existsSync(file)) throw new Error(`${file.pathname} is frozen`);
const surroundings = { database, definitions, now: () => (clock += 60_000), newId: () => `ny${++ids}` };
const store = createBotStore(surroundings);
const read = decodeBotText(readFileSync('public/samples/skolskjuts.bot.json', 'utf8'), definitions);
if (!read.ok) throw new Error(read.message.key);
const { value: bot } = read;
const { id } = bot;
const later = { ...bot, description: 'Ändrad sedan version 1.' };

await store.createBot(bot, 'sample');
await store.saveVersion(id, { bot, message: 'Första versionen', by });
const text = JSON.stringify({ label: 'Ändra beskrivningen' });
const edits = { session: 'flik', from: 0, to: 1, place: 1, entries: [{ number: 0, text }] };
await store.saveDraft(id, later, 1, edits);
await store.saveVersion(id, { bot: later, message: { sv: 'Beskrivning', en: 'Description' }, by });
for (const state of ['proposed', 'approved', 'inUse'] as const)
  await store.setVersionState(id, 1, { state, from: new Date(clock).toISOString().slice(0, 10) }, by);
await store.pinVersion(id, 1, true);
await store.recordTestRun(id, { revision: 2, passed: 20, failed: 0, total: 20 });
const comments = createCommentStore(surroundings);
await comments.addComment({
  botId: id,
  target: { type: 'version', number: 1 },
  by,
  text: 'Gäller från hösten.',
});
await createCaseSetStore(surroundings).createSet({
  botId: id,
  name: 'Påhittade ärenden',
  cases: bot.cases.list,
});
await createRunStore(surroundings).addRun({
  botId: id,
  at: clock,
  version: 1,
  hash: 'a'.repeat(64),
  date: '2026-11-25',
  caseSet: { id: null, name: null },
  passed: 20,
  failed: 0,
  notJudged: 0,
  outcomes: [{ outcome: 'MANUELL', count: 20 }],
  took: 12,
});

const dump = await dumpDatabase('freeze');
const empty = dump.stores.filter(({ records }) => records.length === 0).map(({ name }) => name);
if (empty.length > 0) throw new Error(`nothing in ${empty.join(', ')}`);
writeFileSync(file, `${JSON.stringify(dump, null, 1)}\n`);

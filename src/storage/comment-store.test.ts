import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { createBotStore } from './bot-store.ts';
import { longestRemark } from './comment-schema.ts';
import { type CommentStore, createCommentStore, type ListedComments } from './comment-store.ts';
import { type BotDatabase, type Comment, openDatabase } from './database.ts';
import type { Failed } from './failure.ts';

let database: BotDatabase;
let store: CommentStore;
let clock = 1000;

const eva = { name: 'Eva', role: 'processägare' };
const ola = { name: 'Ola', role: 'jurist' };

beforeEach(async () => {
  const opened = await openDatabase(`comments-${++clock}`);
  if (opened.type !== 'opened') throw new Error('No database');
  ({ database } = opened);
  let ids = 0;
  const surroundings = { database, definitions, now: () => ++clock, newId: () => `c${++ids}` };
  store = createCommentStore(surroundings);
  const bots = createBotStore(surroundings);
  await bots.createBot(emptyBot('a', 'A', '2026-11-24'), 'drawn');
  await bots.saveVersion('a', { bot: emptyBot('a', 'A', '2026-11-24'), message: 'Första', by: eva });
});

async function add(text = 'Varför 2 000 m?'): Promise<Comment> {
  const added = await store.addComment({ botId: 'a', target: { type: 'node', node: 'n1' }, by: eva, text });
  if (added.type !== 'added') throw new Error(added.type);
  return added.comment;
}

/** What the store tells of the bot, each time it tells. */
function watch() {
  const told: (ListedComments | Failed)[] = [];
  const stop = store.watchComments('a', (listed) => told.push(listed));
  return { told, stop };
}

test('a comment is kept with who wrote it and the version that the draft came from, and the bot is not edited', async () => {
  const before = await database.bots.get('a');
  const comment = await add('  Varför 2 000 m?\n');
  expect(comment).toMatchObject({
    botId: 'a',
    target: { type: 'node', node: 'n1' },
    basedOn: 1,
    thread: [{ by: eva, text: 'Varför 2 000 m?' }],
    resolved: null,
  });
  expect(await database.comments.toArray()).toEqual([comment]);
  expect(await database.bots.get('a')).toEqual(before);
});

test('a comment is answered, resolved and opened again', async () => {
  const { id } = await add();
  await store.answerComment(id, 'Skollagen.', ola);
  expect(await store.resolveComment(id, ola)).toMatchObject({
    type: 'changed',
    comment: { thread: [{ by: eva }, { by: ola, text: 'Skollagen.' }], resolved: { by: ola } },
  });
  expect(await store.resolveComment(id, eva)).toMatchObject({ comment: { resolved: { by: ola } } });
  expect(await store.reopenComment(id)).toMatchObject({ comment: { resolved: null } });
  expect(await database.comments.get(id)).toMatchObject({ resolved: null, thread: [{}, {}] });
});

test('two answers at the same moment are both kept', async () => {
  const { id } = await add();
  await Promise.all(['Ett', 'Två', 'Tre'].map((text) => store.answerComment(id, text, ola)));
  const texts = (await database.comments.get(id))?.thread.map(({ text }) => text);
  expect(texts?.sort()).toEqual(['Ett', 'Tre', 'Två', 'Varför 2 000 m?']);
});

test('a comment that is deleted can be had back, and does not overwrite what has taken its place', async () => {
  const comment = await add();
  const deleted = await store.deleteComment(comment.id);
  expect(deleted).toEqual({ type: 'deleted', removed: comment });
  expect(await database.comments.count()).toBe(0);
  expect(await store.undeleteComment(comment)).toEqual({ type: 'restored' });
  await store.answerComment(comment.id, 'Svar', ola);
  expect(await store.undeleteComment(comment)).toMatchObject({ type: 'failed' });
  expect(await database.comments.get(comment.id)).toMatchObject({ thread: [{}, { text: 'Svar' }] });
});

test.each([
  ['empty', '', 'comments.empty'],
  ['nothing but space', ' \n\t ', 'comments.empty'],
  ['too long', 'x'.repeat(longestRemark + 1), 'comments.tooLong'],
])('a text that is %s is refused with why, and nothing is kept', async (_what, text, key) => {
  const { id } = await add();
  const refused = { type: 'failed', message: { key } };
  const target = { type: 'bot' } as const;
  expect(await store.addComment({ botId: 'a', target, by: eva, text })).toMatchObject(refused);
  expect(await store.answerComment(id, text, eva)).toMatchObject(refused);
  expect(await database.comments.toArray()).toMatchObject([{ id, thread: [{}] }]);
});

test('the longest text that may be written is kept whole and read back', async () => {
  const { told, stop } = watch();
  await add('x'.repeat(longestRemark));
  await expect.poll(() => told.at(-1)).toMatchObject({ comments: [{}], unreadable: [] });
  stop();
});

test('about a bot or a comment that is gone nothing is written', async () => {
  const target = { type: 'bot' } as const;
  expect(await store.addComment({ botId: 'gone', target, by: eva, text: 'Hej' })).toMatchObject({
    type: 'missing',
  });
  expect(await store.answerComment('gone', 'Hej', eva)).toMatchObject({ type: 'missing' });
  expect(await store.deleteComment('gone')).toMatchObject({ type: 'missing' });
  expect(await database.comments.count()).toBe(0);
});

test('who watches is told of every change, the oldest first, and of no other bot', async () => {
  const { told, stop } = watch();
  await expect.poll(() => told).toEqual([{ type: 'listed', comments: [], unreadable: [] }]);
  const first = await add('Först');
  const second = await add('Sedan');
  await database.comments.add({ ...first, id: 'other', botId: 'b' });
  await store.resolveComment(first.id, eva);
  await expect
    .poll(() => told.at(-1))
    .toMatchObject({ comments: [{ id: first.id, resolved: { by: eva } }, { id: second.id }] });
  stop();
});

test('a record that is no comment is told of and left as it is, and the others are shown', async () => {
  const sound = await add();
  const rotten = [
    { ...sound, id: 'r1', thread: [] },
    { ...sound, id: 'r2', target: { type: 'moon' } },
    { ...sound, id: 'r3', thread: [{ at: 'now', by: eva, text: 'x' }] },
    { id: 'r4', botId: 'a' },
  ];
  // As a disk that rots would write it.
  await database.table('comments').bulkAdd(rotten);
  const { told, stop } = watch();
  await expect.poll(() => told.at(-1)).toEqual({ type: 'listed', comments: [sound], unreadable: rotten });
  expect(await store.answerComment('r1', 'Svar', ola)).toMatchObject({ type: 'corrupt' });
  expect(await database.table('comments').get('r1')).toEqual(rotten[0]);
  stop();
});

test('a full disk is said in words, and the thread is as it was', async () => {
  const { id } = await add();
  database.comments.hook('updating', () => {
    throw new Dexie.QuotaExceededError();
  });
  expect(await store.answerComment(id, 'Svar', ola)).toMatchObject({
    type: 'failed',
    message: { key: 'storage.full' },
  });
  expect(await database.comments.get(id)).toMatchObject({ thread: [{}] });
});

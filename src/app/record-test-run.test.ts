import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { renameBot } from '#editing/commands/change-bot.ts';
import { emptyBot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { openBot } from '#workspace/open-bot.ts';
import { isOpen } from './open-bots.ts';
import { recordTestRun } from './record-test-run.ts';

const tally = { passed: 18, failed: 2, notJudged: 0 };

async function openStored() {
  const opened = await openDatabase(`test-${Math.random()}`);
  if (opened.type !== 'opened') throw new Error('No database');
  const { database } = opened;
  const store = createBotStore({ database, definitions, now: Date.now, newId: () => 'x' });
  await store.createBot(emptyBot('b', 'Skolskjuts', '2026-09-01'), 'sample');
  // No time passes, so only what is flushed is saved.
  const timer = { after: () => () => undefined };
  const open = await openBot('b', { store, definitions, timer, now: Date.now });
  if (!isOpen(open)) throw new Error('Not opened');
  const stored = async () => (await database.bots.get('b'))?.testRun ?? null;
  return { store, open, stored, bot: () => open.workspace.getState().history.bot };
}

test('a run of the draft as it stands is remembered with the revision that it was of', async () => {
  const { store, open, stored, bot } = await openStored();
  open.workspace.edit(renameBot, { name: 'Skjuts' });
  await recordTestRun({ bot: bot(), date: null, tally }, open, store);
  expect(await stored()).toMatchObject({ revision: 2, passed: 18, failed: 2 });
});

test('a run of an earlier draft, or by rules of another day, is not', async () => {
  const { store, open, stored, bot } = await openStored();
  const before = bot();
  open.workspace.edit(renameBot, { name: 'Skjuts' });
  await recordTestRun({ bot: before, date: null, tally }, open, store);
  await recordTestRun({ bot: bot(), date: '2030-01-01', tally }, open, store);
  expect(await stored()).toBeNull();
});

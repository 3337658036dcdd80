import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { renameBot } from '#editing/commands/change-bot.ts';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import type { CaseResult } from '#running/result.ts';
import { createResults } from '#running/results.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { createRunStore } from '#storage/run-store.ts';
import { openBot } from '#workspace/open-bot.ts';
import { isOpen } from './open-bots.ts';
import { recordRun } from './record-run.ts';

/** 18 of 20 cases right. */
function run(bot: Bot, change: Partial<FinishedRun> = {}): FinishedRun {
  const results = createResults(20);
  const end = { reason: '', isStopped: false, handedOver: false, steps: 3, seconds: 0 };
  const passed: CaseResult = { ...end, outcome: 'FORSLAG_BIFALL', verdict: 'passed', mismatch: null };
  const failed: CaseResult = {
    ...end,
    outcome: 'FORSLAG_AVSLAG',
    verdict: 'failed',
    mismatch: { type: 'outcome', expected: 'FORSLAG_BIFALL' },
  };
  results.put(0, [failed, failed, ...Array.from({ length: 18 }, () => passed)]);
  return { bot, date: null, caseSet: null, results, at: 5000, took: 12, ...change };
}

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
  const runs = createRunStore({ database, newId: () => `r${Math.random()}` });
  const stores = { store, runs };
  const kept = () => database.runs.toArray();
  return { store, stores, open, stored, kept, bot: () => open.workspace.getState().history.bot };
}

test('a run of the draft as it stands is remembered with the revision that it was of', async () => {
  const { stores, open, stored, bot } = await openStored();
  open.workspace.edit(renameBot, { name: 'Skjuts' });
  await recordRun(run(bot()), open, stores);
  expect(await stored()).toMatchObject({ revision: 2, passed: 18, failed: 2 });
});

test('a run of an earlier draft, by rules of another day, or of a set, is not', async () => {
  const { stores, open, stored, bot } = await openStored();
  const before = bot();
  open.workspace.edit(renameBot, { name: 'Skjuts' });
  await recordRun(run(before), open, stores);
  await recordRun(run(bot(), { date: '2030-01-01' }), open, stores);
  await recordRun(run(bot(), { caseSet: { id: 's', name: 'Påhittade' } }), open, stores);
  expect(await stored()).toBeNull();
});

test('every run is kept in figures, with the version that it was of, where it was of one', async () => {
  const { store, stores, open, kept, bot } = await openStored();
  const versioned = bot();
  await store.saveVersion('b', { bot: versioned, message: 'Först', by: { name: 'A', role: '' } });
  open.workspace.edit(renameBot, { name: 'Skjuts' });
  await recordRun(run(bot(), { at: 6000, date: '2030-01-01' }), open, stores);
  await recordRun(run(versioned, { caseSet: { id: 's', name: 'Påhittade' } }), open, stores);
  expect(await kept()).toHaveLength(2);
  expect((await kept()).sort((one, other) => other.at - one.at)).toMatchObject([
    { botId: 'b', at: 6000, version: null, date: '2030-01-01', caseSet: { id: null, name: null } },
    {
      at: 5000,
      version: 1,
      date: '2026-09-01',
      caseSet: { id: 's', name: 'Påhittade' },
      passed: 18,
      failed: 2,
      notJudged: 0,
      outcomes: [
        { outcome: 'FORSLAG_BIFALL', count: 18 },
        { outcome: 'FORSLAG_AVSLAG', count: 2 },
      ],
      took: 12,
    },
  ]);
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { System } from '#flow/system.ts';
import { definitions } from '#nodes/definitions.ts';
import { openDatabase } from '#storage/database.ts';
import { createSystemStore } from '#storage/system-store.ts';
import { isChanged, openDraft, rebaseDraft } from './register-drafts.ts';
import { takeDescribed } from './take-described.ts';

const described: System = { id: 'navet', name: 'Navet', channel: 'api', operations: [] };

async function openRegister() {
  const opened = await openDatabase(`described-${Math.random()}`);
  if (opened.type !== 'opened') throw new Error('No database');
  const { database } = opened;
  return createSystemStore({ database, definitions, now: Date.now, newId: () => 'x' });
}

async function latestOf(systems: Awaited<ReturnType<typeof openRegister>>) {
  const read = await systems.readContract('navet');
  if (read.type !== 'read') throw new Error('Not there');
  return read.version;
}

test('a described system that the register lacks is its first contract', async () => {
  const systems = await openRegister();
  expect(await takeDescribed(systems, described, 'Ur en fil')).toBeNull();
  expect(await latestOf(systems)).toMatchObject({ number: 1, message: 'Ur en fil', system: described });
});

test('one that the register has becomes the draft of its next contract, with what only the municipality knows', async () => {
  const systems = await openRegister();
  const known: System = { ...described, owner: 'Kansliet', records: { personer: [{ id: '1' }] } };
  await systems.saveContract({ system: known, message: '', author: '' }, 0);
  const more = { ...described, operations: [{ id: 'a', name: 'A', inputs: [], outputs: [], failures: [] }] };
  expect(await takeDescribed(systems, more, '')).toBeNull();
  const latest = await latestOf(systems);
  expect(latest.number, 'nothing is saved').toBe(1);
  const { workspace, base } = openDraft(systems, latest);
  const [draft] = workspace.getState().history.bot.systems;
  expect(draft).toEqual({ ...known, version: 1, operations: more.operations });
  expect(isChanged(draft, base)).toBe(true);
  workspace.undo();
  expect(isChanged(workspace.getState().history.bot.systems[0], base)).toBe(false);
});

test('a draft without edits follows the register, one with edits stays on what it changes', async () => {
  const systems = await openRegister();
  await systems.saveContract({ system: described, message: '', author: '' }, 0);
  const first = openDraft(systems, await latestOf(systems));
  await systems.saveContract({ system: { ...described, owner: 'A' }, message: '', author: '' }, 1);
  const second = openDraft(systems, await latestOf(systems));
  expect(second).not.toBe(first);
  expect(second.base.number).toBe(2);
  await takeDescribed(systems, { ...described, name: 'Nya Navet' }, '');
  await systems.saveContract({ system: { ...described, owner: 'B' }, message: '', author: '' }, 2);
  const kept = openDraft(systems, await latestOf(systems));
  expect(kept).toBe(second);
  const rebased = rebaseDraft(systems, kept, await latestOf(systems));
  expect(openDraft(systems, await latestOf(systems))).toBe(rebased);
});

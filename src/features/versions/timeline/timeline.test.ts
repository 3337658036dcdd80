import { expect, test } from 'vitest';
import type { VersionInfo } from '#storage/database.ts';
import { nextNumber, timelineOf } from './timeline.ts';

const version = (number: number): VersionInfo => ({
  id: `v${number}`,
  botId: 'b',
  number,
  time: number * 1000,
  author: 'Kim',
  message: `ändring ${number}`,
  hash: `${number}`,
  parent: number - 1,
  role: '',
  mergedFrom: null,
  pinned: false,
  states: [],
});
const versions = [version(1), version(2), version(10)];
const saved = { type: 'saved', at: null } as const;

test('the draft is first, then the versions, the newest first', () => {
  const entries = timelineOf(versions, { basedOn: 2, ahead: true }, saved, '2026-11-25');
  expect(entries.map((entry) => (entry.type === 'draft' ? 'draft' : entry.version.number))).toEqual([
    'draft',
    10,
    2,
    1,
  ]);
});

test('a version is the draft only while nothing has been changed since', () => {
  const draftIs = (ahead: boolean, saving: Parameters<typeof timelineOf>[2]) =>
    timelineOf(versions, { basedOn: 2, ahead }, saving, '2026-11-25').flatMap((entry) =>
      entry.type === 'version' && entry.isDraft ? [entry.version.number] : [],
    );
  expect(draftIs(false, saved)).toEqual([2]);
  expect(draftIs(true, saved)).toEqual([]);
  // An edit that is not stored yet is a change all the same.
  expect(draftIs(false, { type: 'dirty' })).toEqual([]);
});

test('the next number follows the highest', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber(versions)).toBe(11);
});

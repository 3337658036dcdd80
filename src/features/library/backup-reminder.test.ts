import { expect, test } from 'vitest';
import type { BotSummary } from '#storage/database.ts';
import { isBackupDue } from './backup-reminder.ts';

const day = 86_400_000;
const now = 1000 * day;

function bot(created: number, changed = created): BotSummary {
  return {
    id: 'b',
    name: 'B',
    origin: 'drawn',
    created: now - created * day,
    changed: now - changed * day,
    revision: 1,
    steps: [],
    cases: 0,
    systems: [],
    basedOn: null,
    ahead: true,
    lastVersion: null,
    testRun: null,
  };
}

test.each([
  ['no bots', [], null, null, false],
  ['a bot of yesterday, never backed up', [bot(1)], null, null, false],
  ['a bot of three weeks, never backed up', [bot(21)], null, null, true],
  ['the same, put off until tomorrow', [bot(21)], null, -1, false],
  ['the same, put off until yesterday', [bot(21)], null, 1, true],
  ['a backup of three weeks and nothing changed since', [bot(40, 30)], 21, null, false],
  ['a backup of three weeks and a change since', [bot(40, 2)], 21, null, true],
  ['a backup of yesterday and a change since', [bot(40, 0)], 1, null, false],
] as const)('%s', (_what, bots, last, putOff, isDue) => {
  const at = (days: number | null) => (days === null ? null : now - days * day);
  expect(isBackupDue(bots, { last: at(last), putOff: at(putOff) }, now)).toBe(isDue);
});

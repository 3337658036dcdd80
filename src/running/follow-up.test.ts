import { expect, test } from 'vitest';
import { readBot } from '#cli/read-files.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { asTestCases } from '#systems/intake/as-test-cases.ts';
import { caseFrom } from '#systems/intake/case-from.ts';
import { intakePoints } from '#systems/intake/intake-points.ts';
import { ublBytes, ublFiles } from '../../tests/support/ubl.ts';
import { type FollowedCases, followCases, followUp, usualFaultSigns, usualGrouping } from './follow-up.ts';
import { createHost } from './host.ts';

function sample(name: string): Bot {
  const bot = readBot(`public/samples/${name}.bot.json`);
  if (!bot.ok) throw new Error(bot.message.key);
  return bot.value;
}

function follow(bot: Bot, cases: readonly TestCase[] = bot.cases.list): FollowedCases {
  const work = followCases(createHost(bot), cases);
  let turn = work.next();
  while (!turn.done) turn = work.next();
  return turn.value;
}

const groupsOf = (bot: Bot, cases?: readonly TestCase[]) => {
  const followed = follow(bot, cases);
  return followUp(followed, usualGrouping(bot, followed) ?? '', new Set(usualFaultSigns(bot)));
};

test('invoices are grouped by whom they are from, with the faults of each by kind', () => {
  const bot = sample('faktura');
  const read = ublFiles.flatMap((name) => {
    const one = caseFrom(ublBytes(name), intakePoints(bot));
    return one.ok ? [{ name, systems: one.value.systems }] : [];
  });
  const groups = groupsOf(bot, asTestCases(read, []));
  expect(groups.map(({ value, count, faults }) => [value, count, faults])).toEqual([
    ['57151520', 3, 3],
    ['DK12345678', 2, 2],
    ['1234567890', 1, 1],
    ['0000000196', 1, 1],
    ['NL16356706', 1, 1],
    [null, 1, 1],
  ]);
  expect(groups[0]).toMatchObject({
    sorts: [{ outcome: 'RETUR', reason: 'fel mottagare', count: 3 }],
    isWorthALetter: true,
  });
  expect(groups.slice(1).some(({ isWorthALetter }) => isWorthALetter)).toBe(false);
});

test('an invoice that was sent on counts as a fault when the bot wrote a fault down, and only then', () => {
  const bot = sample('faktura');
  const [supplier] = groupsOf(bot);
  const forwarded = supplier?.sorts.filter(({ outcome }) => outcome === 'VIDARE');
  expect(forwarded?.map(({ reason }) => reason).sort()).toEqual([
    'Fastighet +uppföljning',
    'Grundskola +uppföljning',
  ]);
  // Of the 18, F15 has another number and F18 none; F01 to F04 and F12 go on, all others are faults.
  expect(supplier).toMatchObject({ value: '556677-8899', count: 16, faults: 11, isWorthALetter: true });
  const withoutWritings = followUp(follow(bot), 'saljarOrg', new Set(['RETUR', 'MANUELL']));
  expect(withoutWritings[0]?.faults).toBe(9);
});

test('a letter takes three faults and more than a tenth, and somebody to write to', () => {
  const letterAt = (faults: number, count: number, value: string | null = 'a') => {
    const cases = Array.from({ length: count }, (_, at) => {
      const outcome = at < faults ? 'RETUR' : 'VIDARE';
      return { outcome, reason: '', signs: [outcome], values: [value] };
    });
    return followUp({ fields: ['f'], cases }, 'f', new Set(['RETUR']))[0]?.isWorthALetter;
  };
  expect(letterAt(3, 29)).toBe(true);
  expect(letterAt(3, 30)).toBe(false);
  expect(letterAt(2, 2)).toBe(false);
  expect(letterAt(3, 3, null)).toBe(false);
});

test('where nothing says whom a document is from, the fewest groups but more than one are made', () => {
  const bot = sample('skolskjuts');
  const followed = follow(bot);
  const field = usualGrouping(bot, followed) ?? '';
  const groups = (one: string) => followUp(followed, one, new Set()).length;
  expect(groups(field)).toBeGreaterThan(1);
  for (const other of followed.fields) {
    expect(groups(other) === 1 || groups(other) >= groups(field)).toBe(true);
  }
  expect(usualGrouping(bot, follow(bot, []))).toBe(followed.fields[0]);
});

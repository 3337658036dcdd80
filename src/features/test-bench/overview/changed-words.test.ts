import { beforeAll, expect, test } from 'vitest';
import '#i18n/later-texts.ts';
import { speechIn } from '#i18n/use-say.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { sampleBot } from '../../../../tests/bench/sample-bot.ts';
import { changedWords } from './changed-words.ts';

beforeAll(registerRoomMessages);

const bot = sampleBot();
const words = changedWords(bot, speechIn('sv'));
const of = (id: string) => {
  const testCase = bot.cases.list.find((candidate) => candidate.id === id);
  return testCase && words(testCase).replaceAll('\u00a0', ' ');
};

test('what a case changes is said in few words', () => {
  expect(of('S01')).toBe('inget, som grundfallet');
  expect(of('S02')).toBe('2 000 m');
  expect(of('S05')).toBe('Årskurs 4, 2 500 m');
  expect(of('S11')).toBe('Bor växelvis, 5 000 m');
  expect(of('S17')).toBe('Karta: Svarar inte');
});

test('a case that changes everything says the beginning, and one with its own date says it', () => {
  const input = { elevId: 'E', skola: 'B', vaxelvis: false, badaSokt: true, adress2kommun: '1', skal: [] };
  const systems = { navet: { person: { folkbokford: '8888', skyddad: true } } };
  const all = words({ id: 'X', input, systems });
  expect(all).toMatch(/ …$/);
  expect(all).toContain('Bor växelvis: nej');
  expect(words({ id: 'X', date: '2027-01-01' })).toBe('2027-01-01');
});

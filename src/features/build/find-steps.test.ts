import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Bot, botSchema } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { findableSteps, findSteps } from './find-steps.ts';

const sample: Bot = botSchema.parse(JSON.parse(readFileSync('public/samples/skolskjuts.bot.json', 'utf8')));

beforeAll(() => {
  registerRoomMessages();
  setLanguage('sv');
});

function found(query: string) {
  return findSteps(findableSteps(sample, { say: (text) => say(text, 'sv') }), query);
}

test('the step whose name begins with what was typed comes first', () => {
  expect(found('räcker')[0]?.name).toBe('Räcker avståndet?');
  expect(found('  VILKEN   gräns ')[0]?.name).toBe('Vilken gräns gäller?');
});

test('a law finds the steps that rest on it, and says that it did', () => {
  const steps = found('skollagen 10 kap. 32 §');
  expect(steps.map(({ name }) => name)).toContain('Räcker avståndet?');
  expect(steps.every(({ source }) => source?.startsWith('Skollagen'))).toBe(true);
});

test('every word must occur, and nothing typed finds all', () => {
  expect(found('räcker skollagen').map(({ name }) => name)).toEqual(['Räcker avståndet?']);
  expect(found('räcker månen')).toEqual([]);
  expect(found('')).toHaveLength(sample.nodes.length);
});

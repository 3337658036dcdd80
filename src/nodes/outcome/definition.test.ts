import { expect, test } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import { outcomeDefinition } from './definition.ts';

const bot = {
  ...emptyBot('b', 'Bot', '2026-09-01'),
  fields: [
    { key: 'enhet', label: { sv: 'Enhet', en: 'Unit' }, type: { kind: 'text' as const } },
    { key: 'utan', label: '', type: { kind: 'text' as const } },
  ],
};
const sentence = (reason: string) =>
  outcomeDefinition.card({ code: 'VIDARE', reason, nature: 'carriesOut' }, bot).sentence;

test('the card names the values of a reason as people do', () => {
  expect(sentence('till {enhet}, {enhet}')).toEqual({
    sv: 'till [Enhet], [Enhet]',
    en: 'till [Unit], [Unit]',
  });
});

test('a value without a name, and one that is not there, stand as they were written', () => {
  expect(sentence('{utan} {okand}')).toEqual({ sv: '[utan] {okand}', en: '[utan] {okand}' });
});

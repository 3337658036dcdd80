import { expect, test } from 'vitest';
import { smallBot } from '../../../tests/support/bot.ts';
import { followed, isOvertaken, isTouched, sameAs, textOf } from './code-sitting.ts';

const before = smallBot();
const after = { ...before, name: 'Ett annat namn' };

test('a text that nobody has written in follows the document', () => {
  const sitting = followed(sameAs(before), after);
  expect(sitting).toEqual(sameAs(after));
  expect(isTouched(sitting)).toBe(false);
});

test('a text that somebody has written in stays, and says that the document went on without it', () => {
  const mine = { text: 'mitt', base: before };
  const sitting = followed(mine, after);
  expect(sitting).toBe(mine);
  expect(isOvertaken(sitting, after)).toBe(true);
  expect(isOvertaken(mine, before)).toBe(false);
});

test('a document that comes to what was written is what was written', () => {
  const sitting = followed({ text: textOf(after), base: before }, after);
  expect(isTouched(sitting)).toBe(false);
});

test('a document that came back to the same is no change', () => {
  const sitting = followed({ text: 'mitt', base: before }, { ...before });
  expect(sitting.text).toBe('mitt');
  expect(isOvertaken(sitting, before)).toBe(false);
});

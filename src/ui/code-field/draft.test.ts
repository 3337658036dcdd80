import { expect, test } from 'vitest';
import { draftOf, followed, isOvertaken, isTouched } from './draft.ts';

test('a text that nobody has written in follows what it was made from', () => {
  const draft = followed(draftOf('before'), 'after');
  expect(draft).toEqual(draftOf('after'));
  expect(isTouched(draft)).toBe(false);
});

test('a text that somebody has written in stays, and says that the rest went on without it', () => {
  const mine = { text: 'mine', base: 'before' };
  const draft = followed(mine, 'after');
  expect(draft).toBe(mine);
  expect(isOvertaken(draft, 'after')).toBe(true);
  expect(isOvertaken(mine, 'before')).toBe(false);
});

test('what comes to be the same as what was written is no longer touched', () => {
  const draft = followed({ text: 'after', base: 'before' }, 'after');
  expect(isTouched(draft)).toBe(false);
});

import { expect, test } from 'vitest';
import { message } from './message.ts';

test('a message without holes carries no arguments', () => {
  expect(message('saved')).toEqual({ key: 'saved' });
});

test('a message carries what goes into its holes', () => {
  expect(message('saved', { count: 2 })).toEqual({ key: 'saved', args: { count: 2 } });
});

import { expect, test } from 'vitest';
import { parted } from './parted.ts';

test('what differs is cut out between the words that are the same', () => {
  expect(parted('Avståndet är mer än gränsen.', 'Avståndet är minst gränsen.')).toEqual({
    start: 'Avståndet är ',
    own: 'mer än',
    end: ' gränsen.',
  });
  expect(parted('Avståndet är minst gränsen.', 'Avståndet är mer än gränsen.').own).toBe('minst');
});

test('a word that is repeated is in one part alone', () => {
  const { start, own, end } = parted('nej nej nej', 'nej nej');
  expect(start + own + end).toBe('nej nej nej');
  expect(own).toBe('nej');
});

test('what is the same has nothing of its own, and what is all other has nothing else', () => {
  expect(parted('lika', 'lika').own).toBe('');
  expect(parted('ett', 'annat')).toEqual({ start: '', own: 'ett', end: '' });
});

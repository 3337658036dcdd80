import { expect, test } from 'vitest';
import { caseOf, sampleBot } from '#features/simulate/sample-bot.ts';
import { placesOf, standingValue, valueAt, withValueAt } from './case-changes.ts';

const bot = sampleBot();
const places = placesOf(bot);
const place = (...path: string[]) => {
  const found = places.find(({ id }) => id === path.join('\n'));
  if (!found) throw new Error(path.join(' '));
  return found;
};
const metres = place('systems', 'karta', 'avstand', 'avstandM');

test('a case can set what comes in, what systems answer and what the rules go by', () => {
  expect(places.filter(({ group }) => group === 'input').map(({ path }) => path[1])).toEqual([
    'elevId',
    'skola',
    'vaxelvis',
    'badaSokt',
    'adress2kommun',
    'skal',
  ]);
  expect(place('parameters', 'toleransM').unit).toBe('m');
});

test('a value set in a case is read back, and what stood beside it is left alone', () => {
  const before = caseOf(bot, 'S02');
  const second = place('systems', 'karta', 'avstand', 'avstand2M');
  const after = withValueAt(before, second, null);
  expect(valueAt(after, second)).toBeNull();
  expect(valueAt(after, metres)).toBe(2000);
  expect(valueAt(before, second)).toBeUndefined();
});

test('the last change taken back leaves nothing behind', () => {
  const { systems: _, ...without } = caseOf(bot, 'S02');
  expect(withValueAt(caseOf(bot, 'S02'), metres, undefined)).toEqual(without);
});

test('what a case does not say comes from the base case, and of a rule from the date', () => {
  expect(standingValue(bot, metres, '2026-09-01')).toBe(2500);
  expect(standingValue(bot, place('parameters', 'jamforelse'), '2026-09-01')).toBe('>=');
  expect(standingValue(bot, place('parameters', 'jamforelse'), '2020-01-01')).toBeNull();
});

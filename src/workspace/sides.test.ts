import { expect, test } from 'vitest';
import { smallBot } from '../../tests/support/bot.ts';
import { usualSides } from './sides.ts';

test('the latest version is held against the draft', () => {
  expect(usualSides(smallBot(), '2026-09-01', [{ number: 2 }, { number: 3 }, { number: 1 }])).toEqual([
    { version: 3, date: '2026-09-01' },
    { version: null, date: '2026-09-01' },
  ]);
});

test('without versions the draft is held against itself on the day that its values change', () => {
  const bot = smallBot();
  const [before, same] = usualSides(bot, '2026-09-01', []);
  expect(same).toEqual(before);
  const moved = {
    ...bot,
    parameters: bot.parameters.map((parameter) => ({
      ...parameter,
      periods: [
        { validFrom: '2028-01-01', value: 3000 },
        { validFrom: '2027-01-01', value: 2500 },
        ...parameter.periods,
      ],
    })),
  };
  expect(usualSides(moved, '2026-09-01', [])[1]).toEqual({ version: null, date: '2027-01-01' });
});

import { expect, test } from 'vitest';
import { emptyBot } from './bot.ts';
import { termsOf } from './terms.ts';

const date = { kind: 'date' as const };
const termAt = termsOf({
  ...emptyBot('b', 'Bot', '2026-09-01'),
  fields: [
    { key: 'beslut', label: { sv: 'Beslut', en: 'Decision' }, type: { kind: 'list', items: date } },
    {
      key: 'hem',
      label: 'Hem',
      type: {
        kind: 'list',
        items: { kind: 'record', members: [{ key: 'kommun', label: 'Kommun', type: { kind: 'text' } }] },
      },
    },
  ],
});

test('what a list holds is known by its place, counted from one', () => {
  expect(termAt('beslut.1')).toEqual({ label: { sv: 'Beslut nr 2', en: 'Decision no. 2' }, type: date });
  expect(termAt('hem.0.kommun')).toEqual({ label: 'Kommun', type: { kind: 'text' } });
});

test.each(['beslut.x', 'beslut.01', 'beslut.-1', 'beslut.1.x', 'beslut.constructor', 'okant.0'])(
  '%s leads nowhere',
  (path) => {
    expect(termAt(path)).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import type { Parameter } from '#flow/parameter.ts';
import { periodWarnings, withNextPeriod } from './parameter-periods.ts';

const period = (validFrom: string, validTo?: string) => ({
  validFrom,
  ...(validTo ? { validTo } : {}),
  value: 2000,
});

test('a period that ends without a successor is warned of', () => {
  expect(periodWarnings([period('2025-07-01')])).toEqual([]);
  expect(periodWarnings([period('2025-07-01', '2026-06-30')])).toEqual([{ type: 'ends', day: '2026-06-30' }]);
  expect(periodWarnings([period('2025-07-01', '2026-06-30'), period('2026-07-01')])).toEqual([]);
});

test('days without a value are named, whatever the order the periods stand in', () => {
  expect(periodWarnings([period('2026-08-01'), period('2025-07-01', '2026-06-30')])).toEqual([
    { type: 'gap', from: '2026-07-01', to: '2026-07-31' },
  ]);
});

test('a period within an open one leaves no gap after it', () => {
  expect(periodWarnings([period('2025-07-01'), period('2026-01-01', '2026-01-31')])).toEqual([]);
});

test('periods that end before they begin, or begin the same day, are warned of', () => {
  expect(periodWarnings([period('2026-01-01', '2025-01-01'), period('2024-01-01')])).toEqual([
    { type: 'backwards', day: '2026-01-01' },
  ]);
  expect(periodWarnings([period('2026-01-01'), period('2026-01-01')])).toEqual([
    { type: 'sameDay', day: '2026-01-01' },
  ]);
});

test('a new period takes over from the last without a day between', () => {
  const parameter: Parameter = {
    key: 'grans',
    label: 'Gräns',
    type: { kind: 'integer' },
    periods: [period('2025-07-01')],
  };
  const next = withNextPeriod(parameter, '2026-11-24');
  expect(next.periods.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ['2025-07-01', '2026-11-23'],
    ['2026-11-24', undefined],
  ]);
  expect(periodWarnings(next.periods)).toEqual([]);
});

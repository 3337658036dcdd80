import { dateOf, dayOf } from '#expression/calendar.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Json } from '#lib/json.ts';

/** The values of a type in their order, as whole positions one step of the field's unit apart. */
export interface Scale {
  readonly positionOf: (value: Json) => number | undefined;
  /** Undefined outside what the type can hold, and what no place on this scale would be: less than nothing. */
  readonly valueAt: (position: number) => Json | undefined;
  /** Positions in one of the unit that rules count in: a krona, a day. */
  readonly perUnit: number;
  /** How far apart two positions are, so that other scales can be held against it: 0.1 is a tenth more. */
  readonly apart: (one: number, other: number) => number;
}

/** No value that a case brings is written with more decimals. */
const mostDecimals = 6;

/** Past these whole numbers steps are lost. */
const furthest = 2 ** 50;

/** The scale around a value; undefined for types whose values have no order, or a value not of the type. */
export function scaleAround(type: DataType, value: Json): Scale | undefined {
  if (type.kind === 'date') return typeof value === 'string' && dayOf(value) !== undefined ? days : undefined;
  if (typeof value !== 'number') return undefined;
  if (type.kind === 'integer') return numbers(0, value);
  if (type.kind === 'money') return numbers(2, value);
  return type.kind === 'decimal' ? numbers(Math.max(2, decimalsIn(value)), value) : undefined;
}

const daysInYear = 365;

const days: Scale = {
  positionOf: (value) => (typeof value === 'string' ? dayOf(value) : undefined),
  valueAt: dateOf,
  perUnit: 1,
  apart: (one, other) => Math.abs(one - other) / daysInYear,
};

/** A quantity that is not negative does not become negative: no way to school is −5 m. */
function numbers(decimals: number, around: number): Scale {
  const perUnit = 10 ** decimals;
  const least = around < 0 ? -furthest : 0;
  return {
    positionOf: (value) => (typeof value === 'number' ? Math.round(value * perUnit) : undefined),
    valueAt: (position) =>
      position < least || position > furthest ? undefined : Number((position / perUnit).toFixed(decimals)),
    perUnit,
    apart: (one, other) => Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1),
  };
}

function decimalsIn(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return Math.min(decimals.length, mostDecimals);
}

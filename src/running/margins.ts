import { dayOf } from '#expression/calendar.ts';
import type { Explanation } from '#expression/explanation.ts';
import type { Answer } from '#expression/value.ts';
import type { Trace } from './trace.ts';

/** How far the two sides of each comparison in a run were apart, by where the comparison stands. */
export type Margins = ReadonlyMap<string, number>;

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==']);

export function marginsIn({ steps }: Trace): Margins {
  const margins = new Map<string, number>();
  for (const { node, reasons } of steps)
    for (const { at, explanation } of reasons) collect(explanation, `${node} ${at.join('/')}`, margins);
  return margins;
}

function collect({ op, operands, skipped }: Explanation, place: string, margins: Map<string, number>): void {
  if (skipped) return;
  for (const [index, operand] of operands.entries()) {
    const next = comparisons.has(op) ? operands[index + 1] : undefined;
    const margin = next && marginBetween(operand.result, next.result);
    if (margin !== undefined) margins.set(`${place} ${index}`, margin);
    collect(operand, `${place}/${index}`, margins);
  }
}

function marginBetween(left: Answer, right: Answer): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [from, to] = [dayOf(left), dayOf(right)];
  return from === undefined || to === undefined ? undefined : from - to;
}

/** Where the sides of comparisons would meet, from how they move when a value goes from a position by a step. */
export function tippingPoints(
  here: Margins,
  there: Margins,
  position: number,
  step: number,
): readonly number[] {
  const points = new Set<number>();
  for (const [place, margin] of here) {
    const other = there.get(place);
    if (other === undefined || other === margin) continue;
    const point = position + (step * margin) / (margin - other);
    if (Number.isFinite(point)) points.add(point);
  }
  return [...points];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Flow } from '#running/decision-changes.ts';
import { type FlowLayout, layOutFlows, type OutcomeBar } from './flow-layout.ts';

const outcomes = ['FORSLAG_BIFALL', 'FORSLAG_AVSLAG', 'MANUELL', 'EGET', 'STOPPED'];
const flowsOf = (counts: readonly number[]): Flow[] =>
  counts.flatMap((count, index) => {
    const from = outcomes[Math.floor(index / outcomes.length)];
    const to = outcomes[index % outcomes.length];
    return count > 0 && from && to ? [{ from, to, count }] : [];
  });
const anyFlows = fc
  .array(fc.oneof(fc.constant(0), fc.nat(5), fc.nat(100_000)), { minLength: 25, maxLength: 25 })
  .map(flowsOf)
  .filter((flows) => flows.length > 0);

/** Whether things of a height, from a place downwards, stand clear of each other. */
function areApart(placed: readonly { readonly top: number; readonly height: number }[]): boolean {
  const sorted = [...placed].sort((one, other) => one.top - other.top);
  return sorted.every(({ top }, index) => {
    const above = sorted[index - 1];
    return !above || above.top + above.height <= top + 1e-6;
  });
}

const bars = ({ before, after }: FlowLayout): readonly (readonly OutcomeBar[])[] => [before, after];

test('names never touch, bars stand in their slots, and counts of changes never touch', () => {
  fc.assert(
    fc.property(anyFlows, fc.integer({ min: 80, max: 600 }), (flows, height) => {
      const layout = layOutFlows(flows, height);
      for (const side of bars(layout)) {
        expect(areApart(side.map(({ slot }) => slot))).toBe(true);
        expect(areApart(side)).toBe(true);
        for (const { slot } of side) {
          expect(slot.height).toBeGreaterThanOrEqual(20);
          expect(slot.top + slot.height).toBeLessThanOrEqual(layout.height + 1e-6);
        }
      }
      const changed = layout.bands.filter(({ isChange }) => isChange);
      expect(areApart(changed.map(({ middle }) => ({ top: middle - 10, height: 20 })))).toBe(true);
    }),
  );
});

test('every band is thick enough to be seen, and lies within its bars', () => {
  fc.assert(
    fc.property(anyFlows, (flows) => {
      const { before, after, bands } = layOutFlows(flows, 240);
      expect(bands).toHaveLength(flows.length);
      for (const { flow, thickness, from, to, isChange } of bands) {
        expect(thickness).toBeGreaterThanOrEqual(isChange ? 3 : 1.5);
        for (const [side, outcome, top] of [
          [before, flow.from, from],
          [after, flow.to, to],
        ] as const) {
          const bar = side.find((candidate) => candidate.outcome === outcome);
          expect(top).toBeGreaterThanOrEqual((bar?.top ?? 0) - 1e-6);
          expect(top + thickness).toBeLessThanOrEqual((bar?.top ?? 0) + (bar?.height ?? 0) + 1e-6);
        }
      }
    }),
  );
});

test('it fills the height that it is given, with the common outcomes first and stops last', () => {
  const flows = flowsOf(Array.from({ length: 25 }, (_, index) => (index % 6 === 0 ? 1_000 : 0)));
  const { height, before } = layOutFlows(flows, 300);
  expect(height).toBeCloseTo(300, 3);
  expect(before.map(({ outcome }) => outcome)).toEqual(outcomes);
});

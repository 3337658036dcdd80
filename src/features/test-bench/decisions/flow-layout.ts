import { commonCodes } from '#nodes/outcome/data.ts';
import type { Flow } from '#running/decision-changes.ts';
import { stoppedOutcome } from '#running/result.ts';

/*
 * Where everything stands in the flow diagram: outcomes down both sides, and a band for each flow between
 * them. Down is in pixels; across is in hundredths, so that it may be stretched to any width.
 */

/** One outcome on one side. */
export interface OutcomeBar {
  readonly outcome: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Where its name stands, so that no two names touch. */
  readonly slot: { readonly top: number; readonly height: number };
}

export interface Band {
  readonly flow: Flow;
  readonly isChange: boolean;
  readonly thickness: number;
  /** Where it begins, and where it ends, downwards. */
  readonly from: number;
  readonly to: number;
  /** Where its count stands halfway, so that no two counts touch. */
  readonly middle: number;
}

export interface FlowLayout {
  readonly height: number;
  readonly before: readonly OutcomeBar[];
  readonly after: readonly OutcomeBar[];
  /** What changed comes last, so that it is drawn over what did not. */
  readonly bands: readonly Band[];
}

/** Pixels. */
const gap = 6;
const leastSlot = 20;
const leastBand = { changed: 3, same: 1.5 };
const countHeight = 20;

/** Lays flows out in a height, or in a greater one where the names need it. */
export function layOutFlows(flows: readonly Flow[], height: number): FlowLayout {
  const outcomes = inOrder(flows);
  const least = outcomes.length * (leastSlot + gap);
  const room = Math.max(height, least);
  const scale = largestScale((tried) => totalHeight(flows, outcomes, tried) <= room);
  const before = bars(flows, outcomes, 'from', scale);
  const after = bars(flows, outcomes, 'to', scale);
  const bands = bandsBetween(flows, outcomes, scale, before, after);
  const end = Math.max(...[...before, ...after].map(({ slot }) => slot.top + slot.height), 0);
  return {
    height: Math.max(end, ...bands.map(({ middle }) => middle + countHeight / 2)),
    before,
    after,
    bands,
  };
}

/** The common outcomes as they are listed everywhere, then the bot's own, and last the runs that stopped. */
function inOrder(flows: readonly Flow[]): readonly string[] {
  const common = commonCodes.map(({ code }) => code);
  const rank = (outcome: string) => {
    const at = common.indexOf(outcome);
    if (at >= 0) return at;
    return outcome === stoppedOutcome ? common.length + 1 : common.length;
  };
  return [...new Set(flows.flatMap(({ from, to }) => [from, to]))].sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
}

function thicknessOf({ from, to, count }: Flow, scale: number): number {
  return Math.max(from === to ? leastBand.same : leastBand.changed, count * scale);
}

type End = 'from' | 'to';

function barHeight(flows: readonly Flow[], outcome: string, end: End, scale: number): number {
  const own = flows.filter((flow) => flow[end] === outcome);
  return own.reduce((sum, flow) => sum + thicknessOf(flow, scale), 0);
}

function totalHeight(flows: readonly Flow[], outcomes: readonly string[], scale: number): number {
  const side = (end: End) =>
    outcomes.reduce(
      (sum, outcome) => sum + gap + Math.max(leastSlot, barHeight(flows, outcome, end, scale)),
      -gap,
    );
  return Math.max(side('from'), side('to'));
}

/** The largest number of pixels for a case that still fits: the height grows with it. */
function largestScale(fits: (scale: number) => boolean): number {
  let [low, high] = [0, 1];
  while (fits(high) && high < 1_000) high *= 2;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function bars(
  flows: readonly Flow[],
  outcomes: readonly string[],
  end: End,
  scale: number,
): readonly OutcomeBar[] {
  let top = 0;
  return outcomes.map((outcome) => {
    const count = flows.reduce((sum, flow) => (flow[end] === outcome ? sum + flow.count : sum), 0);
    const height = barHeight(flows, outcome, end, scale);
    const slot = { top, height: Math.max(leastSlot, height) };
    top += slot.height + gap;
    return { outcome, count, height, top: slot.top + (slot.height - height) / 2, slot };
  });
}

function bandsBetween(
  flows: readonly Flow[],
  outcomes: readonly string[],
  scale: number,
  before: readonly OutcomeBar[],
  after: readonly OutcomeBar[],
): readonly Band[] {
  const next = (side: readonly OutcomeBar[]) => new Map(side.map(({ outcome, top }) => [outcome, top]));
  const place = (outcome: string) => outcomes.indexOf(outcome);
  // At each bar the bands stand in the order of where they go, so that they cross no more than they must.
  const starts = startsOf(flows, 'from', (flow) => place(flow.to), next(before), scale);
  const ends = startsOf(flows, 'to', (flow) => place(flow.from), next(after), scale);
  const bands = flows.map((flow): Band => {
    const thickness = thicknessOf(flow, scale);
    const [from, to] = [starts.get(flow) ?? 0, ends.get(flow) ?? 0];
    return {
      flow,
      isChange: flow.from !== flow.to,
      thickness,
      from,
      to,
      middle: (from + to + thickness) / 2,
    };
  });
  return [...bands.filter(({ isChange }) => !isChange), ...apart(bands.filter(({ isChange }) => isChange))];
}

function startsOf(
  flows: readonly Flow[],
  end: End,
  order: (flow: Flow) => number,
  tops: Map<string, number>,
  scale: number,
): ReadonlyMap<Flow, number> {
  const starts = new Map<Flow, number>();
  for (const flow of [...flows].sort((one, other) => order(one) - order(other))) {
    const top = tops.get(flow[end]) ?? 0;
    starts.set(flow, top);
    tops.set(flow[end], top + thicknessOf(flow, scale));
  }
  return starts;
}

/** Moves the counts of bands down where they would stand on each other. */
function apart(bands: readonly Band[]): readonly Band[] {
  let free = countHeight / 2;
  return [...bands]
    .sort((one, other) => one.middle - other.middle)
    .map((band) => {
      const middle = Math.max(band.middle, free);
      free = middle + countHeight;
      return { ...band, middle };
    });
}

/** The outline of a band in a drawing a hundred wide. */
export function bandPath({ from, to, thickness }: Pick<Band, 'from' | 'to' | 'thickness'>): string {
  const [below, belowTo] = [from + thickness, to + thickness];
  return `M0 ${from}C50 ${from} 50 ${to} 100 ${to}V${belowTo}C50 ${belowTo} 50 ${below} 0 ${below}Z`;
}

/** The same as a shape of CSS, in pixels downwards, in so many straight pieces that nobody sees them. */
export function bandOutline({ from, to, thickness }: Pick<Band, 'from' | 'to' | 'thickness'>): string {
  const upper = Array.from({ length: pieces + 1 }, (_, piece) => {
    const at = piece / pieces;
    const across = 100 * (1.5 * at - 1.5 * at ** 2 + at ** 3);
    const down = from + (to - from) * (3 * at ** 2 - 2 * at ** 3);
    return [across, down] as const;
  });
  const points = [
    ...upper,
    ...upper.toReversed().map(([across, down]) => [across, down + thickness] as const),
  ];
  return `polygon(${points.map(([across, down]) => `${across.toFixed(1)}% ${down.toFixed(1)}px`).join(', ')})`;
}

const pieces = 12;

/*
 * What would have changed it: of all that came into a run from outside, the one value that need be changed
 * the least for another outcome, or for another way out of a step. Promises that the change was tried: the
 * whole case was run again with it. Never proposes to change a parameter, which is law and policy.
 *
 * A number or a date moves along its scale to the limits that the run met. They are found without reading the
 * rules: two runs a step apart tell how each comparison follows the value, also through calculations, and so
 * where it would tip. A run on the other side shows the limits that lie behind. Any other value becomes one
 * that the rules speak of. Numbers are held against one another by how large a part of themselves they change,
 * dates by years; either is nearer than a value that becomes quite another one, or that was missing.
 */
import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import { withValueAt } from './case-changes.ts';
import { type Changeable, changeablesIn } from './changeable.ts';
import type { Host } from './host.ts';
import { marginsIn } from './margins.ts';
import { nearestPosition, type Trial } from './nearest-position.ts';
import { otherValues } from './other-values.ts';
import { scaleAround } from './scale.ts';
import { type Trace, traceCase } from './trace.ts';

/** What the change is to be of. */
export type Sought =
  | { readonly type: 'outcome' }
  /** The way out of the step with a number, from 1. */
  | { readonly type: 'port'; readonly step: number };

export interface NearestChange {
  readonly changed: Changeable;
  readonly value: Json;
  /** The outcome's code, or the id of the port, that it became. */
  readonly became: string;
  /** It becomes the same with every larger value (`up`), or every smaller one, that was tried. */
  readonly onwards: 'up' | 'down' | null;
}

/** So many runs at most. */
const mostRuns = 800;

/** A run of more steps takes too long to be repeated. */
const mostSteps = 2000;

type Try = (changed: Changeable, value: Json) => Generator<void, Trial>;

/**
 * Searches, pausing after each run so that whoever drives it may do something else in between, or stop.
 * `testCase` is the case as it was run, with the answers of people in it.
 */
export function* nearestChange(
  host: Host,
  testCase: TestCase,
  trace: Trace,
  sought: Sought,
): Generator<void, NearestChange | undefined> {
  if (trace.steps.length > mostSteps) return undefined;
  const answer = answerIn(trace, sought);
  const before = answer(trace);
  let runs = 0;
  function* tryWith({ place }: Changeable, value: Json): Generator<void, Trial> {
    if (++runs > mostRuns) return { became: undefined, margins: new Map() };
    const other = traceCase(host, withValueAt(testCase, place, value));
    yield;
    const became = answer(other);
    return { became: became === before ? undefined : became, margins: marginsIn(other) };
  }
  const steps = sought.type === 'port' ? trace.steps.slice(0, sought.step) : trace.steps;
  const changeables = changeablesIn(host, testCase, trace, steps);
  const moved = yield* nearestMove(changeables, trace, tryWith);
  if (moved) return moved;
  for (const changed of changeables) {
    for (const value of otherValues(changed, steps)) {
      const { became } = yield* tryWith(changed, value);
      if (became !== undefined) return { changed, value, became, onwards: null };
    }
  }
  return undefined;
}

/** What answers the question in a run; undefined where it stops, or never comes to the step. */
function answerIn(trace: Trace, sought: Sought): (other: Trace) => string | undefined {
  if (sought.type === 'outcome')
    return ({ ending }) => (ending.type === 'ended' ? ending.outcome : undefined);
  const node = trace.steps[sought.step - 1]?.node;
  // A step in a loop is passed again and again: the same time round is meant.
  const earlier = trace.steps.slice(0, sought.step - 1).filter((step) => step.node === node).length;
  return ({ steps }) => steps.filter((step) => step.node === node)[earlier]?.port ?? undefined;
}

/** Of all numbers and dates, the one that need move the least. */
function* nearestMove(
  changeables: readonly Changeable[],
  trace: Trace,
  tryWith: Try,
): Generator<void, NearestChange | undefined> {
  let nearest: NearestChange | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const changed of changeables) {
    const scale = scaleAround(changed.place.type, changed.value);
    const from = scale?.positionOf(changed.value);
    if (!scale || from === undefined) continue;
    const valueAt = (position: number) => scale.valueAt(position) ?? changed.value;
    const before = { became: undefined, margins: marginsIn(trace) };
    const found = yield* nearestPosition(scale, from, before, (position) =>
      tryWith(changed, valueAt(position)),
    );
    const far = found ? scale.apart(from, found.position) : least;
    if (!found || far >= least) continue;
    least = far;
    nearest = { changed, value: valueAt(found.position), became: found.became, onwards: found.onwards };
  }
  return nearest;
}

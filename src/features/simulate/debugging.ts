import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { Json } from '#lib/json.ts';
import type { Breakpoint } from '#running/breakpoints.ts';
import { withChange, withoutChange } from '#running/by-hand.ts';
import type { Run } from './run.ts';
import { stepAt } from './run.ts';
import type { Sitting } from './sitting.ts';

/*
 * What somebody who follows a run has set up in this sitting: where it stops, what is watched, what was
 * changed on the way. None of it is part of the bot.
 */

/** The breakpoints of the steps that the bot has: one whose step is deleted is gone, until that is undone. */
export function breakpointsIn(bot: Bot, breakpoints: readonly Breakpoint[]): readonly Breakpoint[] {
  const graph = graphOf(bot);
  return breakpoints.filter(({ node }) => graph.node(node) !== undefined);
}

/** Stops at a step from now on: always, or when a condition holds. */
export function stopAt(sitting: Sitting, node: string, rule?: Json): void {
  const added: Breakpoint = rule === undefined ? { node, isOn: true } : { node, rule, isOn: true };
  const { breakpoints } = sitting.getState();
  const isKnown = breakpoints.some((one) => one.node === node);
  sitting.setState({
    breakpoints: isKnown
      ? breakpoints.map((one) => (one.node === node ? added : one))
      : [...breakpoints, added],
  });
}

export function removeBreakpoint(sitting: Sitting, node: string): void {
  const { breakpoints } = sitting.getState();
  sitting.setState({ breakpoints: breakpoints.filter((one) => one.node !== node) });
}

export function toggleBreakpoint(sitting: Sitting, node: string): void {
  if (sitting.getState().breakpoints.some((one) => one.node === node)) removeBreakpoint(sitting, node);
  else stopAt(sitting, node);
}

/** A breakpoint that is off is kept, and stops nothing. */
export function turnBreakpoint(sitting: Sitting, node: string, isOn: boolean): void {
  const { breakpoints } = sitting.getState();
  sitting.setState({
    breakpoints: breakpoints.map((one) => (one.node === node ? { ...one, isOn } : one)),
  });
}

export function toggleWatch(sitting: Sitting, path: string): void {
  const { watches } = sitting.getState();
  sitting.setState({
    watches: watches.includes(path) ? watches.filter((one) => one !== path) : [...watches, path],
  });
}

/** Goes on from a step with another value in a field. */
export function goOnWith(sitting: Sitting, run: Run, step: number, field: string, value: Json): void {
  const node = stepAt(run, step)?.node;
  if (node === undefined) return;
  const { handChanges } = sitting.getState();
  // What no longer held in the run is not taken along.
  const changes = withChange(run.byHand, { step, node, values: { [field]: value } });
  sitting.setState({ handChanges: { ...handChanges, [run.testCase.id]: changes } });
}

/** Takes back what was set in a field at a step. */
export function takeBack(sitting: Sitting, run: Run, step: number, field: string): void {
  const { handChanges } = sitting.getState();
  const changes = withoutChange(run.byHand, step, field);
  sitting.setState({ handChanges: { ...handChanges, [run.testCase.id]: changes } });
}

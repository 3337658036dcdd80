import type { Trace, TraceStep } from './trace.ts';

/*
 * The moves of somebody who follows a run. What a step does on the way to being left, such as each of a
 * system step's tries, lies within it. So will the steps of another bot that it runs: a move *into* a step
 * stops at all that lies within, a move *over* at none of it.
 */

/** A place in a run: a step, from 1, and, within it, how many of its calls have been answered; null when it is left. */
export interface Place {
  readonly step: number;
  readonly call: number | null;
}

/** The calls of a step; only where there are several is there anything to stop at within it. */
export function callsIn(step: TraceStep | undefined): number {
  return step?.exchanges.filter(({ effect }) => effect.type !== 'wait').length ?? 0;
}

/** The next place; the same one at the end of the run. */
export function stepInto(trace: Trace, { step, call }: Place): Place {
  if (call !== null) return { step, call: call + 1 < callsAt(trace, step) ? call + 1 : null };
  const next = Math.min(step + 1, trace.steps.length);
  return { step: next, call: next > step && callsAt(trace, next) > 1 ? 1 : null };
}

/** To where the step is left, and from there to where the next one is. */
export function stepOver(trace: Trace, { step, call }: Place): Place {
  return { step: call === null ? Math.min(step + 1, trace.steps.length) : step, call: null };
}

/** The place that `stepInto` came from; the same one at the beginning. */
export function stepBack(trace: Trace, { step, call }: Place): Place {
  const calls = callsAt(trace, step);
  if (call === null && calls > 1) return { step, call: calls - 1 };
  if (call !== null && call > 1) return { step, call: call - 1 };
  return step > 1 ? { step: step - 1, call: null } : { step, call };
}

function callsAt(trace: Trace, step: number): number {
  return callsIn(trace.steps[step - 1]);
}

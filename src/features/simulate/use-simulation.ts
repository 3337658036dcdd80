import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { type Breakpoint, type StopReason, stopsIn } from '#running/breakpoints.ts';
import { type Place, stepBack, stepInto, stepOver } from '#running/moves.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { breakpointsIn } from './debugging.ts';
import { baseCase, type Run, runCase } from './run.ts';
import { sittingOf } from './sitting.ts';

/** The run that is looked at, and the ways to look at another. */
export interface Simulation {
  readonly bot: Bot;
  readonly run: Run;
  /** The number of the step that is looked at, from 1; 0 only where the run has no step. */
  readonly step: number;
  readonly lastStep: number;
  /** How many calls of the step have been answered, where one stands within it; null where it is left. */
  readonly call: number | null;
  readonly breakpoints: readonly Breakpoint[];
  /** The steps that the run stops at, by their numbers. */
  readonly stops: ReadonlyMap<number, StopReason>;
  /** The next step after the one looked at that the run stops at; null where it goes on to its end. */
  readonly nextStop: number | null;
  /** Shows a step; a number outside the run is taken as its first or last. */
  goTo(step: number): void;
  /** Shows a case: a failed one where it went wrong, any other from its beginning. */
  choose(caseId: string): void;
  /** One move on, into a step's calls. */
  into(): void;
  /** One move on, past all that lies within a step. */
  over(): void;
  /** One move back, as `into` came. */
  back(): void;
  /** To the next step that the run stops at, or to its end. */
  runOn(): void;
}

export function useSimulation(workspace: Workspace): Simulation {
  const sitting = sittingOf(workspace);
  const bot = useStore(workspace, (state) => state.history.bot);
  const date = useStore(workspace, (state) => state.runDate);
  const cursor = useStore(workspace, (state) => state.cursor);
  const answers = useStore(sitting, (state) => state.answers);

  const chosen = bot.cases.list.find((testCase) => testCase.id === cursor.caseId);
  const testCase: TestCase = chosen ?? bot.cases.list[0] ?? baseCase;
  const own = answers[testCase.id];
  const byHand = useStore(sitting, (state) => state.handChanges[testCase.id]);
  const run = useMemo(
    () => runCase(bot, date, testCase, { answers: own, byHand }),
    [bot, date, testCase, own, byHand],
  );

  const set = useStore(sitting, (state) => state.breakpoints);
  const onFault = useStore(sitting, (state) => state.stopsOnFault);
  const breakpoints = useMemo(() => breakpointsIn(bot, set), [bot, set]);
  const stops = useMemo(
    () => stopsIn(run.host.program, run.trace, { list: breakpoints, onFault }),
    [run, breakpoints, onFault],
  );

  const lastStep = run.trace.steps.length;
  const within = (step: number) => Math.min(Math.max(step, 1), lastStep);
  // The base case has a place too: its id is no case's, and empty.
  const step = within(testCase.id === cursor.caseId ? cursor.step : (run.wrongStep ?? 1));
  // Where one stands within a step is forgotten with the step, and with the run.
  const [inside, setInside] = useState<{ readonly run: Run; readonly place: Place } | null>(null);
  const call = inside?.run === run && inside.place.step === step ? inside.place.call : null;

  const goTo = useCallback(
    (to: number) => {
      setInside(null);
      workspace.lookAt(testCase.id, Math.min(Math.max(to, 1), lastStep));
    },
    [workspace, testCase.id, lastStep],
  );
  const move = (by: typeof stepInto) => () => {
    const place = by(run.trace, { step, call });
    goTo(place.step);
    if (place.call !== null) setInside({ run, place });
  };
  const nextStop = [...stops.keys()].find((number) => number > step) ?? null;
  return {
    bot,
    run,
    step,
    lastStep,
    call,
    breakpoints,
    stops,
    nextStop,
    goTo,
    choose: (caseId) => {
      const next = bot.cases.list.find((candidate) => candidate.id === caseId);
      if (!next) return;
      const { handChanges } = sitting.getState();
      const opened = runCase(bot, date, next, { answers: answers[caseId], byHand: handChanges[caseId] });
      workspace.lookAt(caseId, opened.wrongStep ?? 1);
    },
    into: move(stepInto),
    over: move(stepOver),
    back: move(stepBack),
    runOn: () => goTo(nextStop ?? lastStep),
  };
}

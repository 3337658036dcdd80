import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { baseCase, type Run, runCase } from './run.ts';
import { sittingOf } from './sitting.ts';

/** The run that is looked at, and the ways to look at another. */
export interface Simulation {
  readonly bot: Bot;
  readonly run: Run;
  /** The number of the step that is looked at, from 1; 0 only where the run has no step. */
  readonly step: number;
  readonly lastStep: number;
  /** Shows a step; a number outside the run is taken as its first or last. */
  goTo(step: number): void;
  /** Shows a case: a failed one where it went wrong, any other from its beginning. */
  choose(caseId: string): void;
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
  const run = useMemo(() => runCase(bot, date, testCase, own), [bot, date, testCase, own]);

  const lastStep = run.trace.steps.length;
  const within = (step: number) => Math.min(Math.max(step, 1), lastStep);
  const goTo = useCallback(
    (to: number) => workspace.lookAt(testCase.id, Math.min(Math.max(to, 1), lastStep)),
    [workspace, testCase.id, lastStep],
  );
  return {
    bot,
    run,
    // The base case has a place too: its id is no case's, and empty.
    step: within(testCase.id === cursor.caseId ? cursor.step : (run.wrongStep ?? 1)),
    lastStep,
    goTo,
    choose: (caseId) => {
      const next = bot.cases.list.find((candidate) => candidate.id === caseId);
      if (next) workspace.lookAt(caseId, runCase(bot, date, next, answers[caseId]).wrongStep ?? 1);
    },
  };
}

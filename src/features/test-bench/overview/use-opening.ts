import { useMemo } from 'react';
import { nextCaseId } from '#cases/case-ids.ts';
import { addCase } from '#editing/commands/cases.ts';
import type { TestCase } from '#flow/case.ts';
import { nodesThatGive } from '#nodes/outcome/outcomes.ts';
import { traceCase } from '#running/trace.ts';
import { whereItWentWrong } from '#running/went-wrong.ts';
import { hostOf } from '#workspace/derived.ts';
import type { BenchRun } from '../bench.ts';
import type { BenchTabProps } from '../bench-tab.ts';

/** The way from a case to its run in the simulator. */
export interface Opening {
  /** The step where it went wrong, otherwise its last. */
  readonly step: number;
  /** The simulator knows the bot's own cases alone, so another has to become one of them. */
  readonly isOwn: boolean;
  open(): void;
}

/** The case is run again for it, since what it came to says nothing of its steps. */
export function useOpening(
  { workspace, onSimulate }: Pick<BenchTabProps, 'workspace' | 'onSimulate'>,
  run: BenchRun | null,
  place: number,
): Opening | undefined {
  return useMemo(() => {
    const testCase = run?.cases[place];
    const mismatch = run?.results.endAt(place)?.mismatch;
    if (!run || !testCase || run.results.endAt(place) === undefined) return undefined;
    const trace = traceCase(hostOf(run.bot, run.date), testCase);
    const { expected } = testCase;
    const step =
      mismatch && expected
        ? whereItWentWrong(run.bot, trace, mismatch, nodesThatGive(run.bot, expected))
        : trace.steps.length;
    const isOwn = run.caseSet === null;
    const added = (): TestCase => {
      const { list } = workspace.getState().history.bot.cases;
      const isTaken = list.some(({ id }) => id === testCase.id);
      return isTaken ? { ...testCase, id: nextCaseId(list) } : testCase;
    };
    return {
      step,
      isOwn,
      open() {
        const opened = isOwn ? testCase : added();
        if (!isOwn && workspace.edit(addCase, { testCase: opened }) !== null) return;
        onSimulate(opened.id, step);
      },
    };
  }, [workspace, onSimulate, run, place]);
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bot } from '#flow/bot.ts';
import type { PersonAnswer } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import type { Batch } from '#running/batch-client.ts';
import type { Breakpoint } from '#running/breakpoints.ts';
import type { HandChange } from '#running/by-hand.ts';
import type { CaseResult } from '#running/result.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { Answers } from './run.ts';

export type Tempo = 'slow' | 'normal' | 'fast';

/** What stands in the middle: the flow with the run on it, the run as a table, or the follow-up of all cases. */
export type Shown = 'flow' | 'trace' | 'followUp';

/** All cases run in a worker: one that is going on, or the last that was. */
export interface BatchRun {
  /** The draft and the date that were run. */
  readonly bot: Bot;
  readonly date: string | null;
  readonly results: ReadonlyMap<string, CaseResult>;
  readonly total: number;
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly failure?: Message;
  readonly batch: Batch;
}

export interface SittingState {
  /** What people have answered at human steps, by case and node; never written into the case. */
  readonly answers: Readonly<Record<string, Answers>>;
  readonly batchRun: BatchRun | null;
  readonly onlyFailed: boolean;
  readonly tempo: Tempo;
  readonly shows: Shown;
  /** One at most for each step, in the order they were set; `breakpointsIn` leaves out those of steps that are gone. */
  readonly breakpoints: readonly Breakpoint[];
  readonly stopsOnFault: boolean;
  /** The `var` paths of the values that are watched. */
  readonly watches: readonly string[];
  /** What people have set on the way, by case; never written into the case, and no edit that undo knows of. */
  readonly handChanges: Readonly<Record<string, readonly HandChange[]>>;
  /** What stands beside the flow. */
  readonly side: 'why' | 'stops';
  /** The field that the follow-up groups by; null until somebody has chosen. */
  readonly followUpBy: string | null;
  /** What counts as a fault in the follow-up; null until somebody has chosen. */
  readonly faultSigns: readonly string[] | null;
}

export type Sitting = StoreApi<SittingState>;

const sittings = new WeakMap<Workspace, Sitting>();

/** What the simulator remembers of an open bot while the page is open, also when one looks at another view. */
export function sittingOf(workspace: Workspace): Sitting {
  const kept = sittings.get(workspace);
  if (kept) return kept;
  const sitting = createStore<SittingState>()(() => ({
    answers: {},
    batchRun: null,
    onlyFailed: false,
    tempo: 'normal',
    shows: 'flow',
    breakpoints: [],
    stopsOnFault: false,
    watches: [],
    handChanges: {},
    side: 'why',
    followUpBy: null,
    faultSigns: null,
  }));
  sittings.set(workspace, sitting);
  return sitting;
}

/** Keeps an answer for this sitting; null takes it back. */
export function keepAnswer(
  sitting: Sitting,
  caseId: string,
  node: string,
  answer: PersonAnswer | null,
): void {
  const { answers } = sitting.getState();
  const { [node]: _, ...others } = answers[caseId] ?? {};
  sitting.setState({ answers: { ...answers, [caseId]: answer ? { ...others, [node]: answer } : others } });
}

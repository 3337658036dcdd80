import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import type { Batch } from '#running/batch-client.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import type { Results } from '#running/results.ts';
import type { Autosave } from '#storage/autosave.ts';
import type { CaseSetInfo } from '#storage/database.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { CaseHistory } from './cases/case-history.ts';

/** A case set that is open beside the bot's own cases. */
export interface OpenSet extends CaseHistory {
  readonly info: CaseSetInfo;
  readonly autosave: Autosave<readonly TestCase[]>;
}

/** A batch that is shown: one that is going on, or the last that was. */
export interface BenchRun extends FinishedRun {
  readonly bot: Bot;
  readonly cases: readonly TestCase[];
  /** Grows while it is going on; this record is then made anew from time to time. */
  readonly results: Results;
  /** In how many cases each of the bot's coverage goals was met; null while it is going on. */
  readonly coverage: Uint32Array | null;
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly failure?: Message;
}

interface BenchState {
  /** Null: the bot's own test cases are worked with. */
  readonly set: OpenSet | null;
  /** A file or what was copied is being made into cases. */
  readonly isImporting: boolean;
  /** The batch that is going on. */
  readonly going: Batch | null;
  /** What is shown: an earlier one while a batch that nobody asked for is going on. */
  readonly run: BenchRun | null;
}

export type Bench = StoreApi<BenchState>;

const benches = new WeakMap<Workspace, Bench>();

/** What the test bench remembers of an open bot while the page is open, also when one looks at another view. */
export function benchOf(workspace: Workspace): Bench {
  const kept = benches.get(workspace);
  if (kept) return kept;
  const bench = createStore<BenchState>()(() => ({
    set: null,
    isImporting: false,
    going: null,
    run: null,
  }));
  benches.set(workspace, bench);
  return bench;
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TestCase } from '#flow/case.ts';
import type { Batch } from '#running/batch-client.ts';
import type { Autosave } from '#storage/autosave.ts';
import type { CaseSetInfo } from '#storage/database.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { BenchRun } from './bench-run.ts';
import type { CaseHistory } from './cases/case-history.ts';

/** A case set that is open beside the bot's own cases. */
export interface OpenSet extends CaseHistory {
  readonly info: CaseSetInfo;
  readonly autosave: Autosave<readonly TestCase[]>;
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

import type { BotStore } from '#storage/bot-store.ts';
import type { CaseSetStore } from '#storage/case-set-store.ts';
import type { RunStore } from '#storage/run-store.ts';
import type { Workspace } from '#workspace/workspace.ts';

export const benchTabs = ['overview', 'cases', 'coverage', 'decisions', 'runs'] as const;
export type BenchTab = (typeof benchTabs)[number];

/** What every part of the test bench is handed. */
export interface BenchTabProps {
  /** The id that the open bot is stored by. */
  readonly botId: string;
  readonly workspace: Workspace;
  readonly runs: RunStore;
  /** Where the bot's versions are. */
  readonly store: BotStore;
  readonly caseSets: CaseSetStore;
  readonly onTab: (tab: BenchTab) => void;
  /** Opens the editor at a step. */
  readonly onOpenStep: (node: string) => void;
  /** Opens one of the bot's own cases in the simulator; steps count from 1. */
  readonly onSimulate: (caseId: string, step: number) => void;
}

import { useStore } from 'zustand';
import type { TestCase } from '#flow/case.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { benchOf } from './bench.ts';

/** The cases that are worked with: the bot's own, or those of the set that is open. */
export function useCases(workspace: Workspace): readonly TestCase[] {
  const own = useStore(workspace, (state) => state.history.bot.cases.list);
  const set = useStore(benchOf(workspace), (state) => state.set);
  return set?.cases ?? own;
}

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { replaceCases } from '#editing/commands/cases.ts';
import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { benchOf } from '../bench.ts';
import { changeCases, redoCases, undoCases } from './case-history.ts';
import { takeHistory } from './open-set.ts';

interface Done {
  readonly label: Message;
}

/** The cases that are worked with and what edits them: the same for the bot's own as for those of a set. */
export interface CaseEditor {
  readonly cases: readonly TestCase[];
  readonly history: { readonly past: readonly Done[]; readonly future: readonly Done[] };
  /** One edit, undone as one. Gives back why it may not be done. */
  change(cases: readonly TestCase[], label: Message): Message | null;
  undo(): void;
  redo(): void;
}

export function useCaseEditor(workspace: Workspace): CaseEditor {
  const history = useStore(workspace, (state) => state.history);
  const set = useStore(benchOf(workspace), (state) => state.set);
  return useMemo<CaseEditor>(() => {
    if (set) {
      return {
        cases: set.cases,
        history: set,
        change: (cases, label) => {
          takeHistory(workspace, changeCases(set, cases, label));
          return null;
        },
        undo: () => takeHistory(workspace, undoCases(set)),
        redo: () => takeHistory(workspace, redoCases(set)),
      };
    }
    return {
      cases: history.bot.cases.list,
      history,
      change: (cases, label) => workspace.edit(replaceCases, { cases, label }),
      undo: workspace.undo,
      redo: workspace.redo,
    };
  }, [workspace, set, history]);
}

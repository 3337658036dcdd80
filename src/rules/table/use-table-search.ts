import { useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { DecisionTable } from './decision-table.ts';
import { isSearchedInPart, type TableProblem, tableProblems } from './problems.ts';
import { startJob } from './start-job.ts';

export interface TableSearch {
  readonly problems: readonly TableProblem[];
  /** How far the search of a large table has come, from 0 to 1; undefined when none goes on. */
  readonly progress: number | undefined;
  readonly cancel: () => void;
  /** Searches the whole table, where it was not; undefined where there is nothing left to search. */
  readonly search: (() => void) | undefined;
}

/** Milliseconds without an edit before a large table is searched, so that writing starts no search after another. */
const pause = 400;

/** The problems of a table: at once what is found in passing, and of a large one the rest from a worker. */
export function useTableSearch(table: DecisionTable, bot: Bot): TableSearch {
  const inPassing = tableProblems(table, bot);
  const isPart = isSearchedInPart(inPassing);
  const [found, setFound] = useState<{
    readonly of: readonly TableProblem[];
    readonly problems: readonly TableProblem[];
  }>();
  const [progress, setProgress] = useState<number>();
  const [asked, setAsked] = useState(0);
  const isAsked = useRef(false);
  const stop = useRef<() => void>(undefined);
  // What was found in passing is one list as long as the table and what it reads stay the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above; `asked` asks for it once more
  useEffect(() => {
    if (!isPart) return;
    let end: (() => void) | undefined;
    setProgress(0);
    const begin = () => {
      end = startJob(
        { type: 'check', table, bot },
        {
          onReply: (reply) => {
            if (reply.type === 'work') setProgress(reply.share);
            if (reply.type !== 'checked') return;
            setProgress(undefined);
            setFound({ of: inPassing, problems: reply.problems });
          },
          onFailed: () => setProgress(undefined),
        },
      );
    };
    const timer = setTimeout(begin, isAsked.current ? 0 : pause);
    isAsked.current = false;
    const cancel = () => {
      clearTimeout(timer);
      end?.();
      setProgress(undefined);
    };
    stop.current = cancel;
    return cancel;
  }, [inPassing, isPart, asked]);
  const isFound = found?.of === inPassing;
  const canSearch = isPart && !isFound && progress === undefined;
  const searchNow = () => {
    isAsked.current = true;
    setAsked((count) => count + 1);
  };
  return {
    problems: isFound ? found.problems : inPassing,
    progress,
    cancel: () => stop.current?.(),
    search: canSearch ? searchNow : undefined,
  };
}

import { useEffect, useState } from 'react';
import { inSlices } from '#lib/in-slices.ts';
import { type FoundCase, findCases } from '#running/make-cases/find-cases.ts';
import type { BenchRun } from '../bench.ts';

/** By the place of a goal: a case that would be the first to meet it. */
export type FoundCases = ReadonlyMap<number, FoundCase>;

/** Of a set of many thousand cases, so many are reason enough to search from. */
const mostToSearchFrom = 300;

const known = new WeakMap<Uint32Array, FoundCases>();

/** Searches while the page lives, for what the cases of a run have not tried; undefined until it is done. */
export function useFoundCases(run: BenchRun | null): FoundCases | undefined {
  const coverage = run?.coverage ?? null;
  const [found, setFound] = useState<{ readonly coverage: Uint32Array; readonly cases: FoundCases }>();
  useEffect(() => {
    if (!run || !coverage) return;
    const kept = known.get(coverage);
    if (kept) return setFound({ coverage, cases: kept });
    const search = findCases(run.bot, run.cases.slice(0, mostToSearchFrom), coverage, run.date ?? undefined);
    const take = (cases: FoundCases) => {
      known.set(coverage, cases);
      setFound({ coverage, cases });
    };
    return inSlices(search, take, { asked: true });
  }, [run, coverage]);
  return found && found.coverage === coverage ? found.cases : undefined;
}

import { useEffect, useState } from 'react';
import { inSlices } from '#lib/in-slices.ts';
import { type NearestChange, nearestChange, type Sought } from '#running/nearest-change.ts';
import type { Run } from './run.ts';

const kept = new WeakMap<Run, Map<string, NearestChange | undefined>>();

/** What would have changed a run; undefined until it is found, and where nothing would. Another run or step cancels the search. */
export function useNearestChange(run: Run, step: number, type: Sought['type']): NearestChange | undefined {
  const [, drawAnew] = useState(0);
  const found = kept.get(run) ?? new Map<string, NearestChange | undefined>();
  kept.set(run, found);
  const key = `${type} ${step}`;
  useEffect(() => {
    if (found.has(key)) return;
    const sought: Sought = type === 'port' ? { type, step } : { type };
    return inSlices(nearestChange(run.host, run.situation, run.trace, sought), (change) => {
      found.set(key, change);
      drawAnew((times) => times + 1);
    });
  }, [run, found, key, type, step]);
  return found.get(key);
}

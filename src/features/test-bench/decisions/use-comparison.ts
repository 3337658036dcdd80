import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import type { VersionInfo } from '#storage/database.ts';
import {
  type Comparer,
  type Comparison,
  comparerOf,
  isComparisonOf,
  type Look,
} from '#workspace/comparer.ts';
import { type Sides, usualSides } from '#workspace/sides.ts';
import type { BenchTabProps } from '../bench-tab.ts';
import { useCases } from '../use-cases.ts';

/** So few are run as soon as they are looked at; more only when a person asks. */
const fewCases = 1_000;

export interface ComparisonView {
  /** The newest first. */
  readonly versions: readonly VersionInfo[];
  readonly sides: Sides;
  readonly cases: readonly TestCase[];
  /** The latest that was asked for. */
  readonly comparison: Comparison | null;
  /** Whether the draft, the cases or the sides are others than when it was asked for. */
  readonly isStale: boolean;
  readonly look: Look;
  readonly comparer: Comparer;
  readonly start: () => void;
}

/** Undefined until the versions have been read; a message where they cannot be. */
export function useComparison({
  workspace,
  botId,
  store,
}: Pick<BenchTabProps, 'workspace' | 'botId' | 'store'>): ComparisonView | Message | undefined {
  const comparer = comparerOf(workspace);
  const { chosen, comparison, look } = useStore(comparer);
  const draft = useStore(workspace, (state) => state.history.bot);
  const runDate = useStore(workspace, (state) => state.runDate);
  const cases = useCases(workspace);
  const listed = useListed(store, botId);
  const versions = listed?.type === 'listed' ? listed.versions : undefined;
  const usual = versions && usualSides(draft, runDate ?? draft.cases.base.date, versions);
  const sides = chosen ?? usual;
  const isStale = !(comparison && sides && isComparisonOf(comparison, { sides, draft, cases }));
  const start = () => {
    if (sides) void comparer.compare({ sides, draft, cases }, { store, botId });
  };
  const starts = isStale && sides !== undefined && cases.length > 0 && cases.length <= fewCases;
  useEffect(() => {
    if (starts) start();
  });
  if (listed?.type === 'failed') return listed.message;
  if (!versions || !sides) return undefined;
  return { versions, sides, cases, comparison, isStale, look, comparer, start };
}

function useListed(store: BenchTabProps['store'], botId: string) {
  const [listed, setListed] = useState<Awaited<ReturnType<typeof store.listVersions>>>();
  useEffect(() => {
    let isOn = true;
    store.listVersions(botId).then((found) => {
      if (!isOn) return;
      setListed(
        found.type === 'listed'
          ? { ...found, versions: found.versions.toSorted((one, other) => other.number - one.number) }
          : found,
      );
    });
    return () => {
      isOn = false;
    };
  }, [store, botId]);
  return listed;
}

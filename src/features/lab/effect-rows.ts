import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { graphOf } from '#flow/graph.ts';
import type { LocalText } from '#lib/local-text.ts';
import { effectOf, halfWritten } from '#running/effect.ts';
import { type Fate, fates } from '#running/fault-matrix.ts';
import type { Host } from '#running/host.ts';
import type { CaseResult } from '#running/result.ts';

/** So many cases are tried; a table of more is nothing that anyone reads. */
export const mostRows = 500;

/** What faults do to a case, small enough to keep for every case. */
export interface EffectRow {
  readonly testCase: TestCase;
  readonly fate: Fate;
  readonly result: CaseResult;
  /** The name of the step where the run stopped; null where it came to an end. */
  readonly stopsAt: LocalText | null;
  /** How many of the bot's writings are left in systems, though the case was not settled. */
  readonly left: number;
}

/** The effects on a bot's cases, worst first, pausing after each. */
export function* effectRows(host: Host, faults: readonly Fault[]): Generator<void, readonly EffectRow[]> {
  const { bot } = host.program;
  const graph = graphOf(bot);
  const rows: EffectRow[] = [];
  for (const testCase of bot.cases.list.slice(0, mostRows)) {
    const effect = effectOf(host, testCase, faults);
    const { trace, result } = effect.under;
    const last = graph.node(trace.steps.at(-1)?.node ?? '');
    rows.push({
      testCase,
      fate: effect.fate,
      result,
      stopsAt: result.isStopped ? (last?.name ?? '') : null,
      left: halfWritten(effect).length,
    });
    yield;
  }
  const rank = ({ fate }: EffectRow) => fates.indexOf(fate);
  return rows.sort((one, other) => rank(one) - rank(other));
}

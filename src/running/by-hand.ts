import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import type { Host } from './host.ts';
import { type Trace, traceCase, traceFrom } from './trace.ts';

/*
 * A case run with values that a person has set on the way. Nothing of it is written in the case, and
 * what it comes to says nothing of whether the bot does right by the case.
 */

/** Values set while a run stood at a step, counted from 1. */
export interface HandChange {
  readonly step: number;
  /** The step's node: a run that has another there does not come to where the values were set. */
  readonly node: string;
  /** By field. */
  readonly values: Readonly<Record<string, Json>>;
}

export interface TraceByHand {
  readonly trace: Trace;
  /** The changes that hold in it. */
  readonly changes: readonly HandChange[];
  /** Those that belong to a way that the run no longer goes. */
  readonly passedBy: readonly HandChange[];
}

/** Runs a case with changes, which stand in the order of their steps. */
export function traceByHand(host: Host, testCase: TestCase, changes: readonly HandChange[]): TraceByHand {
  let trace = traceCase(host, testCase);
  const holding: HandChange[] = [];
  const passedBy: HandChange[] = [];
  for (const change of changes) {
    if (trace.steps[change.step - 1]?.node !== change.node) {
      passedBy.push(change);
      continue;
    }
    trace = traceFrom(host, testCase, trace, change.step, change.values);
    holding.push(change);
  }
  return { trace, changes: holding, passedBy };
}

/** Going on with a value from a step: what was set at later steps belonged to the run as it was before. */
export function withChange(changes: readonly HandChange[], added: HandChange): readonly HandChange[] {
  const here = changes.find(({ step, node }) => step === added.step && node === added.node);
  const earlier = changes.filter(({ step }) => step < added.step);
  return [...earlier, { ...added, values: { ...here?.values, ...added.values } }];
}

/** Without what was set in a field at a step. */
export function withoutChange(
  changes: readonly HandChange[],
  step: number,
  field: string,
): readonly HandChange[] {
  return changes.flatMap((change): HandChange[] => {
    if (change.step !== step) return [change];
    const { [field]: _, ...values } = change.values;
    return Object.keys(values).length > 0 ? [{ ...change, values }] : [];
  });
}

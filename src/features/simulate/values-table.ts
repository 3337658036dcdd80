import type { DataType } from '#flow/data-type.ts';
import { shownValue } from '#flow/shown-value.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Shown } from '#lib/message.ts';
import { valueIn } from '#running/trace.ts';
import { type Origin, originOf } from './origins.ts';
import { nodeOf, type Run, stepAt } from './run.ts';

/** A value as it stands after a step. */
export interface ValueRow {
  /** The `var` path. */
  readonly path: string;
  readonly label: LocalText;
  readonly value: Shown;
  readonly origin: Origin;
  /** Set by the step that last set anything. */
  readonly isNewest: boolean;
}

/** Values that most of the time are enough to follow a run by. */
const enough = 5;

/** All values after a number of steps: the bot's fields, then the parameters that are single values. */
export function valuesAfter(run: Run, number: number): readonly ValueRow[] {
  return everyValueAfter(run, number).filter(
    ({ value, origin }) => value.shown !== null || setAt(origin) > 0,
  );
}

/** The values that are watched, missing ones too, in the order of the paths; a path that is gone has none. */
export function watchedValues(run: Run, number: number, paths: readonly string[]): readonly ValueRow[] {
  if (paths.length === 0) return [];
  const rows = new Map(everyValueAfter(run, number).map((row) => [row.path, row]));
  return paths.flatMap((path) => rows.get(path) ?? []);
}

function everyValueAfter(run: Run, number: number): readonly ValueRow[] {
  const state = stepAt(run, number)?.after ?? run.trace.begin;
  const fields = run.bot.fields.map((field) => {
    const origin = originOf(run, number, field.key);
    const value = valueIn(run.host.program, state, field.key);
    return { path: field.key, label: field.label, value: shownValue(value, field.type, field.unit), origin };
  });
  const parameters = run.bot.parameters.filter(isSingle).map((parameter) => {
    const path = `param.${parameter.key}`;
    const value = run.parameters[parameter.key] ?? null;
    return {
      path,
      label: parameter.label,
      value: shownValue(value, parameter.type, parameter.unit),
      origin: originOf(run, number, path),
    };
  });
  const newest = Math.max(0, ...fields.map(({ origin }) => setAt(origin)));
  return [...fields, ...parameters].map((row) => ({
    ...row,
    isNewest: newest > 0 && setAt(row.origin) === newest,
  }));
}

/** The number of the step that set a value; 0 for one that no step has set. */
function setAt(origin: Origin): number {
  return origin.type === 'step' || origin.type === 'byHand' ? origin.number : 0;
}

function isSingle({ type }: { readonly type: DataType }): boolean {
  return type.kind !== 'table' && type.kind !== 'record';
}

/** The rows that matter at a step: what it read and set, then what was set last, newest at the end. */
export function closestValues(run: Run, number: number, rows: readonly ValueRow[]): readonly ValueRow[] {
  const touched = pathsAt(run, number);
  const age = ({ origin }: ValueRow) => number - setAt(origin);
  const weight = (row: ValueRow) => {
    if (touched.has(row.path)) return -1;
    // What nobody has answered, and the step did not ask for, tells the least.
    if (row.value.shown === null) return Number.POSITIVE_INFINITY;
    return row.isNewest ? 0 : age(row);
  };
  const chosen = new Set([...rows].sort((a, b) => weight(a) - weight(b)).slice(0, enough));
  return rows.filter((row) => chosen.has(row)).sort((a, b) => age(b) - age(a));
}

/** The paths that a step read in its rules, or set. */
function pathsAt(run: Run, number: number): ReadonlySet<string> {
  const paths = new Set<string>();
  const step = stepAt(run, number);
  if (!step) return paths;
  const node = nodeOf(run, step);
  for (const field of node.definition.writes(node.data, run.bot)) paths.add(field);
  const parts = step.reasons.map(({ explanation }) => explanation);
  for (const part of parts) {
    if (part.path !== undefined) paths.add(part.path);
    parts.push(...part.operands);
  }
  return paths;
}

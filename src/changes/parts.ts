import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Field } from '#flow/field.ts';
import type { Parameter } from '#flow/parameter.ts';
import type { System } from '#flow/system.ts';
import { paired } from '#lib/paired.ts';
import { caseChanges, wholeCase } from './case-changes.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { fieldChanges, wholeField } from './field-changes.ts';
import { parameterChanges, wholeParameter } from './parameter-changes.ts';
import { systemChanges, wholeSystem } from './system-changes.ts';

/** A part of a bot on both sides of a comparison; undefined where it is not there. */
export interface Sides<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** What a kind of part is known by, and how its changes are told. */
export interface PartKind<T> {
  readonly of: (bot: Bot) => readonly T[];
  readonly keyOf: (part: T) => string;
  readonly whole: (part: T, mark: 'added' | 'removed', comparison: Comparison) => Change;
  readonly changes: (before: T, after: T, comparison: Comparison) => readonly Change[];
}

export const parameterKind: PartKind<Parameter> = {
  of: (bot) => bot.parameters,
  keyOf: ({ key }) => key,
  whole: wholeParameter,
  changes: (before, after, bots) => parameterChanges(before, after, bots.after),
};

export const fieldKind: PartKind<Field> = {
  of: (bot) => bot.fields,
  keyOf: ({ key }) => key,
  whole: wholeField,
  changes: fieldChanges,
};

export const systemKind: PartKind<System> = {
  of: (bot) => bot.systems,
  keyOf: ({ id }) => id,
  whole: wholeSystem,
  changes: systemChanges,
};

export const caseKind: PartKind<TestCase> = {
  of: (bot) => bot.cases.list,
  keyOf: ({ id }) => id,
  whole: wholeCase,
  changes: caseChanges,
};

/** What has become of one part. */
export function partChanges<T>(
  kind: PartKind<T>,
  { before, after }: Sides<T>,
  comparison: Comparison,
): readonly Change[] {
  if (before !== undefined && after !== undefined)
    return before === after ? [] : kind.changes(before, after, comparison);
  if (after !== undefined) return [kind.whole(after, 'added', comparison)];
  return before === undefined ? [] : [kind.whole(before, 'removed', comparison)];
}

/** What has become of all parts of a kind: those that both have, then what has come, then what has gone. */
export function allChanges<T>(kind: PartKind<T>, comparison: Comparison): readonly Change[] {
  const { added, removed, kept } = paired(kind.of(comparison.before), kind.of(comparison.after), kind.keyOf);
  const gone = removed.map((before) => ({ before, after: undefined }));
  const come = added.map((after) => ({ before: undefined, after }));
  return [...kept, ...come, ...gone].flatMap((sides) => partChanges(kind, sides, comparison));
}

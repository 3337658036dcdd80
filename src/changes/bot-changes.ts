import type { BotPair } from '#flow/own-change.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change } from './change.ts';
import { nameOr } from './name-of.ts';
import { telling } from './subject-change.ts';

/** What the bot as a whole is called, and what it is for. */
export function botChanges({ before, after }: BotPair): readonly Change[] {
  const name = nameOr(after.name, 'changes.unnamed');
  const { changed } = telling({ type: 'bot' }, name);
  return [
    ...(isSameJson(before.name, after.name)
      ? []
      : [changed('words', 'renamed', { from: nameOr(before.name, 'changes.unnamed'), to: name })]),
    ...(isSameJson(before.description, after.description) ? [] : [changed('words', 'description')]),
  ];
}

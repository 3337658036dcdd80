import type { BotPair, OwnChange } from '#flow/own-change.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import { added, changed, differing, fieldNames, movedAmong, orNone, removed } from '../own-changes.ts';
import type { HumanData } from './data.ts';

/** Who does what, what they see and fill in, and what they may answer. */
export function humanChanges(before: HumanData, after: HumanData, bots: BotPair): readonly OwnChange[] {
  const { added: come, removed: gone, kept } = paired(before.answers, after.answers, ({ id }) => id);
  const days = ({ deadlineDays: shown }: HumanData) => (shown === undefined ? undefined : { shown });
  return [
    ...come.map(({ id, name }) => ({ ...added('decision', 'human.answerNew', { name }), port: id })),
    ...gone.map(({ id, name }) => ({ ...removed('decision', 'human.answerGone', { name }), port: id })),
    ...kept.flatMap(({ before: old, after: now }) =>
      differing('words', 'human.answerName', old.name, now.name),
    ),
    ...(movedAmong(kept, before.answers).length > 0 ? [changed('layout', 'human.order')] : []),
    ...fieldsChanged('decision', 'human.asks', before.asks, after.asks, bots),
    ...fieldsChanged('words', 'human.shows', before.shows, after.shows, bots),
    ...differing('words', 'human.role', before.role, after.role),
    ...differing('words', 'human.instruction', before.instruction, after.instruction),
    ...differing('words', 'human.deadline', days(before), days(after)),
  ];
}

/** The order that fields are shown in is what people see and changes no decision. */
function fieldsChanged(
  weight: 'decision' | 'words',
  key: string,
  before: readonly string[],
  after: readonly string[],
  bots: BotPair,
): readonly OwnChange[] {
  if (isSameJson(before, after)) return [];
  const isReordered = isSameJson(before.toSorted(), after.toSorted());
  return [changed(isReordered ? 'words' : weight, key, { names: orNone(fieldNames(after, bots)) })];
}

import { typeMessage } from '#flow/contract-difference.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Field } from '#flow/field.ts';
import type { Weight } from '#flow/own-change.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change, Subject } from './change.ts';
import { nameOr } from './name-of.ts';
import { telling } from './subject-change.ts';

/** What fields and parameters have alike. */
interface Entry {
  readonly key: string;
  readonly label: LocalText;
  readonly phrase?: LocalText | undefined;
  readonly description?: LocalText | undefined;
  readonly type: DataType;
  readonly unit?: string | undefined;
}

/** A field by itself decides nothing: the steps that use it tell of their own changes. */
export function wholeField(field: Field, mark: 'added' | 'removed'): Change {
  const subject: Subject = { type: 'field', key: field.key };
  return telling(subject, entryName(field))[mark]('words', `field.${mark}`, {
    type: typeMessage(field.type),
  });
}

export function fieldChanges(before: Field, after: Field): readonly Change[] {
  const subject: Subject = { type: 'field', key: after.key };
  const { changed } = telling(subject, entryName(after));
  const privacy = ({ personal = 'no' }: Field) => message(`dictionary.personal.${personal}`);
  return [
    ...entryChanges(before, after, subject),
    ...((before.personal ?? 'no') === (after.personal ?? 'no')
      ? []
      : [changed('words', 'field.personal', { from: privacy(before), to: privacy(after) })]),
  ];
}

/** Names, explanations, type and unit. */
export function entryChanges(before: Entry, after: Entry, subject: Subject): readonly Change[] {
  const { changed } = telling(subject, entryName(after));
  const differing = (
    part: 'label' | 'phrase' | 'description' | 'unit' | 'type',
    weight: Weight,
    key: string,
    args?: Record<string, MessageArg>,
  ): Change[] => (isSameJson(before[part], after[part]) ? [] : [changed(weight, key, args)]);
  const types = { from: typeMessage(before.type), to: typeMessage(after.type) };
  return [
    ...differing('label', 'words', 'renamed', { from: entryName(before), to: entryName(after) }),
    ...differing(
      'type',
      'decision',
      isSameJson(types.from, types.to) ? 'field.typeInside' : 'field.type',
      types,
    ),
    ...differing('unit', 'words', 'field.unit', { from: orNone(before.unit), to: orNone(after.unit) }),
    ...differing('phrase', 'words', 'field.phrase', { to: orNone(after.phrase) }),
    ...differing('description', 'words', 'description'),
  ];
}

export function entryName({ label, key }: Pick<Entry, 'label' | 'key'>): LocalText {
  return textIn(label, 'sv').trim() === '' ? key : label;
}

function orNone(text: LocalText | undefined): LocalText | Message {
  return nameOr(text, 'changes.none');
}

import type { Bot } from '#flow/bot.ts';
import type { Field } from '#flow/field.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Parameter } from '#flow/parameter.ts';
import { renameField, renameParameter } from '#flow/rename-key.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change } from './change.ts';
import { entryName } from './field-changes.ts';
import { telling } from './subject-change.ts';

/** A key that is only written in another way: what it stands for is the same. */
export interface RenamedKey {
  readonly type: 'field' | 'parameter';
  readonly from: string;
  readonly to: string;
}

/** The fields and parameters that differ in nothing but their key. */
export function renamedKeys(before: Bot, after: Bot): readonly RenamedKey[] {
  return [
    ...renamedAmong('field', before.fields, after.fields),
    ...renamedAmong('parameter', before.parameters, after.parameters),
  ];
}

/** The bot as it is with the new keys; a key that it has already, or has not, is left alone. */
export function withRenamedKeys(bot: Bot, keys: readonly RenamedKey[], definitions: NodeDefinitions): Bot {
  return keys.reduce((done, { type, from, to }) => {
    const list: readonly (Field | Parameter)[] = type === 'field' ? done.fields : done.parameters;
    const has = (wanted: string) => list.some(({ key }) => key === wanted);
    if (!has(from) || has(to)) return done;
    return type === 'field'
      ? { ...renameField(done, from, to, definitions), fields: done.fields.map(renamed(from, to)) }
      : {
          ...renameParameter(done, from, to, definitions),
          parameters: done.parameters.map(renamed(from, to)),
        };
  }, bot);
}

/** Only developers, and files of cases, know a thing by its key. */
export function keyChange({ type, from, to }: RenamedKey, { fields, parameters }: Bot): Change {
  const entries: readonly (Field | Parameter)[] = type === 'field' ? fields : parameters;
  const entry = entries.find(({ key }) => key === to);
  return telling({ type, key: to }, entry ? entryName(entry) : to).changed('words', 'key', { from, to });
}

function renamed(from: string, to: string) {
  return <T extends { readonly key: string }>(entry: T): T =>
    entry.key === from ? { ...entry, key: to } : entry;
}

function renamedAmong<T extends { readonly key: string }>(
  type: RenamedKey['type'],
  before: readonly T[],
  after: readonly T[],
): readonly RenamedKey[] {
  const { added, removed } = paired(before, after, ({ key }) => key);
  const alike = (one: T) => (other: T) => isSameJson({ ...one, key: '' }, { ...other, key: '' });
  return removed.flatMap((old) => {
    const [now, another] = added.filter(alike(old));
    const isOnly = removed.filter(alike(old)).length === 1;
    return now && !another && isOnly ? [{ type, from: old.key, to: now.key }] : [];
  });
}

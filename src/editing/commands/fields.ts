import type { Bot } from '#flow/bot.ts';
import type { Field } from '#flow/field.ts';
import { isKey } from '#flow/keys.ts';
import { renameField } from '#flow/rename-key.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { replaceWhere } from '../list-edit.ts';

export const addField: Command<{ readonly field: Field }> = {
  name: 'addField',
  label: ({ field }) => message('edit.addField', { name: field.label }),
  refuse: (bot, { field }) => keyRefusal(bot, field.key, undefined),
  apply: (bot, { field }) => ({ ...bot, fields: [...bot.fields, field] }),
};

export interface ChangeFieldArgs {
  /** The key that the field has now. */
  readonly key: string;
  readonly field: Field;
  /** What is edited, so that typing on in the same place is one edit. */
  readonly part?: string;
}

/** Changes a field. A new key is written into every rule, node and case that mentions the old one. */
export const changeField: Command<ChangeFieldArgs> = {
  name: 'changeField',
  label: ({ field }) => message('edit.changeField', { name: field.label }),
  mergeKey: ({ key, field, part }) => (key === field.key ? `${key} ${part ?? ''}` : `${key} ${field.key}`),
  refuse: (bot, { key, field }) => keyRefusal(bot, field.key, key),
  apply: (bot, { key, field }, context) => {
    const changed = {
      ...bot,
      fields: replaceWhere(
        bot.fields,
        (old) => old.key === key,
        () => field,
      ),
    };
    return key === field.key ? changed : renameField(changed, key, field.key, context.definitions);
  },
};

/** Removes a field. What mentions it is shown as a problem and left for a person to mend. */
export const removeField: Command<{ readonly key: string }> = {
  name: 'removeField',
  label: ({ key }, bot) =>
    message('edit.removeField', { name: bot.fields.find((field) => field.key === key)?.label ?? key }),
  refuse: () => null,
  apply: (bot, { key }) => ({ ...bot, fields: bot.fields.filter((field) => field.key !== key) }),
};

function keyRefusal(bot: Bot, key: string, own: string | undefined) {
  if (!isKey(key)) return message('edit.badKey', { key });
  return key !== own && bot.fields.some((field) => field.key === key)
    ? message('edit.keyTaken', { key })
    : null;
}

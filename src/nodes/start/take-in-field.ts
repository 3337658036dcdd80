import type { Command } from '#editing/command.ts';
import { setNodeData } from '#editing/commands/change-node.ts';
import { addField } from '#editing/commands/fields.ts';
import type { Field } from '#flow/field.ts';
import { startDefinition } from './definition.ts';

/** Makes a field that comes with the case: known to the bot, and in what its start takes in. */
export const takeInField: Command<{ readonly field: Field }> = {
  name: 'takeInField',
  label: addField.label,
  refuse: addField.refuse,
  apply: (bot, { field }, context) => {
    const added = addField.apply(bot, { field }, context);
    const start = added.nodes.find(({ kind }) => kind === startDefinition.kind);
    const data = startDefinition.schema.safeParse(start?.data);
    if (!start || !data.success) return added;
    const fields = [...data.data.fields, field.key];
    return setNodeData.apply(added, { id: start.id, data: { ...data.data, fields } }, context);
  },
};

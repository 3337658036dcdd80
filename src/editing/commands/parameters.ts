import { isKey } from '#flow/keys.ts';
import type { Parameter } from '#flow/parameter.ts';
import { renameParameter } from '#flow/rename-key.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { replaceWhere } from '../list-edit.ts';

export const addParameter: Command<{ readonly parameter: Parameter }> = {
  name: 'addParameter',
  label: ({ parameter }) => message('edit.addParameter', { name: parameter.label }),
  refuse: (bot, { parameter }) =>
    !isKey(parameter.key)
      ? message('edit.badKey', { key: parameter.key })
      : bot.parameters.some((other) => other.key === parameter.key)
        ? message('edit.keyTaken', { key: parameter.key })
        : null,
  apply: (bot, { parameter }) => ({ ...bot, parameters: [...bot.parameters, parameter] }),
};

export interface ChangeParameterArgs {
  /** The key that the parameter has now. */
  readonly key: string;
  readonly parameter: Parameter;
  /** What is edited, so that typing on in the same place is one edit. */
  readonly part?: string;
}

/** Changes a parameter; a new key is written into every rule that reads the old one. */
export const changeParameter: Command<ChangeParameterArgs> = {
  name: 'changeParameter',
  label: ({ parameter }) => message('edit.changeParameter', { name: parameter.label }),
  mergeKey: ({ key, part }) => `${key} ${part ?? ''}`,
  refuse: (bot, { key, parameter }) => {
    if (!isKey(parameter.key)) return message('edit.badKey', { key: parameter.key });
    const taken = key !== parameter.key && bot.parameters.some((other) => other.key === parameter.key);
    return taken ? message('edit.keyTaken', { key: parameter.key }) : null;
  },
  apply: (bot, { key, parameter }, { definitions }) => {
    const changed = {
      ...bot,
      parameters: replaceWhere(
        bot.parameters,
        (old) => old.key === key,
        () => parameter,
      ),
    };
    if (key === parameter.key) return changed;
    return renameParameter(changed, key, parameter.key, definitions);
  },
};

export const removeParameter: Command<{ readonly key: string }> = {
  name: 'removeParameter',
  label: ({ key }, bot) =>
    message('edit.removeParameter', { name: bot.parameters.find((item) => item.key === key)?.label ?? key }),
  refuse: () => null,
  apply: (bot, { key }) => ({ ...bot, parameters: bot.parameters.filter((item) => item.key !== key) }),
};

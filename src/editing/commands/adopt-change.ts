import type { Bot } from '#flow/bot.ts';
import { isKey } from '#flow/keys.ts';
import type { Operation } from '#flow/system.ts';
import { type Message, message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { type ContractChange, casesAfter, changedOperations, withChange } from '../contract-change.ts';
import { replaceWhere } from '../list-edit.ts';

/**
 * Puts a system's change into the bot's contract with it. What the simulated system and the cases answer
 * is changed with it; the steps that use the contract are left for a person to adapt.
 */
export const adoptChange: Command<{ readonly change: ContractChange }> = {
  name: 'adoptChange',
  label: ({ change }, bot) =>
    message('edit.adoptChange', { name: systemOf(bot, change)?.name ?? change.system }),
  refuse: (bot, { change }) => {
    const system = systemOf(bot, change);
    if (!system) return message('edit.noSuchSystem');
    const operations = changedOperations(system, change);
    if (operations.length === 0) return message('edit.alreadyInContract');
    const key =
      change.kind === 'fieldRenamed' ? change.to : change.kind === 'fieldAdded' ? change.field : undefined;
    return key === undefined ? null : keyRefusal(operations, key);
  },
  apply: (bot, { change }) => {
    const system = systemOf(bot, change);
    if (!system) return bot;
    return {
      ...bot,
      systems: replaceWhere(
        bot.systems,
        ({ id }) => id === system.id,
        (old) => withChange(old, change),
      ),
      cases: casesAfter(bot.cases, system, change),
    };
  },
};

function systemOf(bot: Bot, change: ContractChange) {
  return bot.systems.find(({ id }) => id === change.system);
}

function keyRefusal(operations: readonly Operation[], key: string): Message | null {
  if (!isKey(key)) return message('edit.badKey', { key });
  const isTaken = operations.some(({ inputs, outputs }) =>
    [...inputs, ...outputs].some((value) => value.key === key),
  );
  return isTaken ? message('edit.keyTaken', { key }) : null;
}

import type { System } from '#flow/system.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { replaceWhere } from '../list-edit.ts';
import { pruneEdges } from '../prune-edges.ts';
import { setNodeData } from './change-node.ts';

export const addSystem: Command<{ readonly system: System }> = {
  name: 'addSystem',
  label: ({ system }) => message('edit.addSystem', { name: system.name }),
  refuse: (bot, { system }) =>
    bot.systems.some((other) => other.id === system.id) ? message('edit.idTaken') : null,
  apply: (bot, { system }) => ({ ...bot, systems: [...bot.systems, system] }),
};

export interface AddSystemToNodeArgs {
  readonly system: System;
  /** The step that is to use it, and its data when it does. */
  readonly node: string;
  readonly data: unknown;
}

/** Adds a system and lets a step use it, as one edit. */
export const addSystemToNode: Command<AddSystemToNodeArgs> = {
  name: 'addSystemToNode',
  label: ({ system }) => message('edit.addSystem', { name: system.name }),
  refuse: (bot, { system, node, data }, context) =>
    addSystem.refuse(bot, { system }, context) ?? setNodeData.refuse(bot, { id: node, data }, context),
  apply: (bot, { system, node, data }, context) =>
    setNodeData.apply(addSystem.apply(bot, { system }, context), { id: node, data }, context),
};

export interface ChangeSystemArgs {
  readonly system: System;
  /** What is edited, so that typing on in the same place is one edit. */
  readonly part?: string;
}

/** Changes a system's contract. Ways that left by a failure which is no longer declared go with it. */
export const changeSystem: Command<ChangeSystemArgs> = {
  name: 'changeSystem',
  label: ({ system }) => message('edit.changeSystem', { name: system.name }),
  mergeKey: ({ system, part }) => `${system.id} ${part ?? ''}`,
  refuse: (bot, { system }) =>
    bot.systems.some((other) => other.id === system.id) ? null : message('edit.noSuchSystem'),
  apply: (bot, { system }, context) =>
    pruneEdges(
      {
        ...bot,
        systems: replaceWhere(
          bot.systems,
          (old) => old.id === system.id,
          () => system,
        ),
      },
      context,
    ),
};

/** Removes a system. Steps that use it are shown as problems and left for a person to mend. */
export const removeSystem: Command<{ readonly id: string }> = {
  name: 'removeSystem',
  label: ({ id }, bot) =>
    message('edit.removeSystem', { name: bot.systems.find((system) => system.id === id)?.name ?? id }),
  refuse: () => null,
  apply: (bot, { id }, context) =>
    pruneEdges({ ...bot, systems: bot.systems.filter((system) => system.id !== id) }, context),
};

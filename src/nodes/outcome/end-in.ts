import type { Command } from '#editing/command.ts';
import { renameNode, setNodeData } from '#editing/commands/change-node.ts';
import { graphOf } from '#flow/graph.ts';
import { say } from '#i18n/say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { commonCodes, type OutcomeData } from './data.ts';

export interface EndInArgs {
  readonly id: string;
  readonly data: OutcomeData;
}

/**
 * Chooses one of the common outcomes. A step that nobody has named takes the outcome's name in the same
 * edit; a name that a person wrote is kept.
 */
export const endIn: Command<EndInArgs> = {
  name: 'endIn',
  label: setNodeData.label,
  refuse: setNodeData.refuse,
  apply: (bot, { id, data }, context) => {
    const changed = setNodeData.apply(bot, { id, data }, context);
    const name = graphOf(bot).node(id)?.name;
    const isGiven = name !== undefined && givenNames().some((given) => isSame(given, name));
    return isGiven
      ? renameNode.apply(changed, { id, name: inBoth(`outcome.code.${data.code}`) }, context)
      : changed;
  },
};

function givenNames(): LocalText[] {
  return [inBoth('outcome.newName'), ...commonCodes.map(({ code }) => inBoth(`outcome.code.${code}`))];
}

function inBoth(key: string): { readonly sv: string; readonly en: string } {
  return { sv: say(message(key), 'sv'), en: say(message(key), 'en') };
}

function isSame(given: LocalText, name: LocalText): boolean {
  return (
    typeof given !== 'string' && typeof name !== 'string' && given.sv === name.sv && given.en === name.en
  );
}

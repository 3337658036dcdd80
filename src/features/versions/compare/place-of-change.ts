import type { Change } from '#changes/change.ts';
import type { Bot } from '#flow/bot.ts';
import { fieldUses, parameterUses } from '#flow/field-uses.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';

/** The step to look at for a change: its own, or the first that the change is felt in; none has none. */
export function stepOfChange({ subject }: Change, before: Bot, after: Bot): string | undefined {
  switch (subject.type) {
    case 'node':
      return subject.id;
    case 'edge':
      return (
        after.edges.find(({ id }) => id === subject.id) ?? before.edges.find(({ id }) => id === subject.id)
      )?.from.node;
    case 'parameter':
      return firstUse(
        parameterUses(after, definitions).get(subject.key),
        parameterUses(before, definitions).get(subject.key),
      );
    case 'field':
      return firstUse(
        fieldUses(after, definitions).get(subject.key),
        fieldUses(before, definitions).get(subject.key),
      );
    case 'system':
      return (nodeCalling(after, subject.id) ?? nodeCalling(before, subject.id))?.id;
    case 'bot':
    case 'baseCase':
    case 'case':
      return undefined;
  }
}

interface Used {
  readonly node: string;
}

function firstUse(...uses: readonly (readonly Used[] | undefined)[]): string | undefined {
  return uses.flatMap((list) => list ?? [])[0]?.node;
}

function nodeCalling(bot: Bot, system: string) {
  return bot.nodes.find((node) => definitionOf(definitions, node).calls?.(node.data)?.system === system);
}

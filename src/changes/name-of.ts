import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf, type NodeDefinitions } from '#flow/node-definition.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';

/** What a thing is called; one that nobody has named is said to be so. */
export function nameOr(name: LocalText | undefined, fallback: string): LocalText | Message {
  return name !== undefined && textIn(name, 'sv').trim() !== '' ? name : message(fallback);
}

export function nodeName({ name }: FlowNode): LocalText | Message {
  return nameOr(name, 'changes.unnamed');
}

/** Where a way leads, and whether what it leads to is new: "det nya utfallet Handläggare". */
export function destination(
  bot: Bot,
  before: Bot,
  id: string,
  definitions: NodeDefinitions,
): LocalText | Message {
  const node = graphOf(bot).node(id);
  if (!node) return message('changes.goneStep');
  const name = nodeName(node);
  if (graphOf(before).node(id)) return name;
  const isEnd = definitionOf(definitions, node).role === 'end';
  return message(isEnd ? 'changes.theNewOutcome' : 'changes.theNewStep', { name });
}

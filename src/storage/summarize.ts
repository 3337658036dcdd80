import type { Bot } from '#flow/bot.ts';
import { definitionOf, type NodeDefinitions } from '#flow/node-definition.ts';
import { usesOfSystems } from '#flow/system-uses.ts';
import type { BotSummary } from './database.ts';

/** What the list shows of a document. */
export function summarize(
  bot: Bot,
  definitions: NodeDefinitions,
): Pick<BotSummary, 'name' | 'steps' | 'cases' | 'systems'> {
  const steps = bot.nodes.filter((node) => definitionOf(definitions, node).role !== 'note');
  return {
    name: bot.name,
    steps: steps.map((node) => node.name),
    cases: bot.cases.list.length,
    systems: usesOfSystems(bot, definitions),
  };
}

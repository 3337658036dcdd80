import { rewriteVars } from '#expression/rewrite.ts';
import type { Json } from '#lib/json.ts';
import type { Bot } from './bot.ts';
import { renameFieldInCases, renameParameterInCases } from './change-in-cases.ts';
import { definitionOf, type NodeDefinitions } from './node-definition.ts';

/** The bot with each mention of a field's key, in rules, steps and cases, exchanged for another. */
export function renameField(bot: Bot, from: string, to: string, definitions: NodeDefinitions): Bot {
  const rule = renamedIn(from, to);
  return {
    ...bot,
    nodes: bot.nodes.map((node) => {
      const definition = definitionOf(definitions, node);
      return { ...node, data: definition.mapExpressions(definition.renameField(node.data, from, to), rule) };
    }),
    cases: renameFieldInCases(bot.cases, from, to),
  };
}

/** The bot with each mention of a parameter's key, in rules and cases, exchanged for another. */
export function renameParameter(bot: Bot, from: string, to: string, definitions: NodeDefinitions): Bot {
  const rule = renamedIn(`param.${from}`, `param.${to}`);
  return {
    ...bot,
    nodes: bot.nodes.map((node) => ({
      ...node,
      data: definitionOf(definitions, node).mapExpressions(node.data, rule),
    })),
    cases: renameParameterInCases(bot.cases, from, to),
  };
}

/** A rule with a path, and every path inside it, under another name. */
function renamedIn(from: string, to: string): (rule: Json) => Json {
  const path = (read: string) =>
    read === from || read.startsWith(`${from}.`) ? to + read.slice(from.length) : read;
  return (rule) => rewriteVars(rule, path);
}

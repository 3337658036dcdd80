import type { Bot } from '#flow/bot.ts';
import type { SystemAnswer } from '#flow/case.ts';
import { callerOf, type DietTip, dietOf } from '#flow/diet.ts';
import type { Fault } from '#flow/fault.ts';
import { graphOf, reachableFrom, startsOf } from '#flow/graph.ts';
import { definitionOf, type NodeDefinitions } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { replaceWhere } from '../list-edit.ts';
import { pruneEdges } from '../prune-edges.ts';

/** Makes a bot steadier as a tip says: a step is taken away and the way mended, or calls by API. */
export const followTip: Command<{ readonly tip: DietTip }> = {
  name: 'followTip',
  label: ({ tip }, bot) => message(`edit.tip.${tip.kind}`, { name: graphOf(bot).node(tip.node)?.name ?? '' }),
  refuse: (bot, { tip }, { definitions }) => {
    const wanted = JSON.stringify(tip);
    const isThere = dietOf(bot, definitions).some((one) => JSON.stringify(one) === wanted);
    return isThere ? null : message('edit.tipIsPast');
  },
  apply: (bot, { tip }, context) => {
    const { definitions } = context;
    switch (tip.kind) {
      case 'unused':
        return withoutStep(bot, tip.node, definitions);
      case 'merge':
        return withoutStep(keepingMore(bot, tip, definitions), tip.node, definitions);
      case 'useApi':
        return pruneEdges(byApi(bot, tip, definitions), context);
    }
  },
};

type Tip<K extends DietTip['kind']> = Extract<DietTip, { readonly kind: K }>;

/** What led to a step leads on by its main way; what only that step led to goes with it. */
function withoutStep(bot: Bot, id: string, definitions: NodeDefinitions): Bot {
  const graph = graphOf(bot);
  const node = graph.node(id);
  const ok = node && callerOf(bot, node, definitions)?.ok;
  const onward = ok === undefined ? undefined : graph.out(id).get(ok);
  if (!onward) return bot;
  const edges = bot.edges
    .filter(({ from }) => from.node !== id)
    .map((edge) => (edge.to === id ? { ...edge, to: onward.to } : edge));
  const mended = { ...bot, nodes: bot.nodes.filter((other) => other.id !== id), edges };
  const starts = startsOf(bot, definitions).map((start) => start.id);
  const [before, after] = [reachableFrom(bot, starts), reachableFrom(mended, starts)];
  const isLost = (other: string) => before.has(other) && !after.has(other);
  return {
    ...mended,
    nodes: mended.nodes.filter((other) => !isLost(other.id)),
    edges: edges.filter(({ from, to }) => !isLost(from.node) && !isLost(to)),
  };
}

/** The earlier step keeps also what the later one kept. */
function keepingMore(bot: Bot, { node, into }: Tip<'merge'>, definitions: NodeDefinitions): Bot {
  const later = graphOf(bot).node(node);
  const receives = (later && definitionOf(definitions, later).receives?.(later.data)) ?? [];
  return withNode(
    bot,
    into,
    (data, definition) => {
      const call = definition.calls?.(data);
      const before = definition.receives?.(data) ?? [];
      const added = receives.filter(({ output }) => !before.some((one) => one.output === output));
      return call && definition.recall ? definition.recall(data, call, [...before, ...added]) : data;
    },
    definitions,
  );
}

/** The step calls the other system, which in the cases answers and fails as the first does. */
function byApi(bot: Bot, { node: id, system, operation }: Tip<'useApi'>, definitions: NodeDefinitions): Bot {
  const node = graphOf(bot).node(id);
  const before = node && callerOf(bot, node, definitions);
  if (!before) return bot;
  const { call } = before;
  const changed = withNode(
    bot,
    id,
    (data, definition) => {
      const receives = definition.receives?.(data) ?? [];
      return definition.recall?.(data, { ...call, system, operation }, receives) ?? data;
    },
    definitions,
  );
  const isAnswered = bot.systems
    .find((other) => other.id === system)
    ?.operations.some((other) => other.id === operation && other.answers);
  const moved = <C extends Pick<Bot['cases']['base'], 'systems' | 'faults'>>(testCase: C): C => {
    const answer = testCase.systems?.[call.system]?.[call.operation];
    const faults = testCase.faults?.flatMap((fault) => faultToo(fault, call, { system, operation }));
    return {
      ...testCase,
      ...(answer === undefined || isAnswered
        ? {}
        : { systems: withAnswer(testCase.systems, system, operation, answer) }),
      ...(faults ? { faults } : {}),
    };
  };
  const { base, list } = changed.cases;
  return { ...changed, cases: { base: moved(base), list: list.map(moved) } };
}

function withAnswer(
  systems: Bot['cases']['base']['systems'],
  system: string,
  operation: string,
  answer: SystemAnswer,
) {
  return { ...systems, [system]: { [operation]: answer, ...systems?.[system] } };
}

/** What goes wrong with the one system in a case goes wrong with the other. */
function faultToo(
  fault: Fault,
  from: { readonly system: string; readonly operation: string },
  to: { readonly system: string; readonly operation: string },
): Fault[] {
  const concerns = fault.system === from.system && (fault.operation ?? from.operation) === from.operation;
  return concerns ? [fault, { ...fault, ...to }] : [fault];
}

function withNode(
  bot: Bot,
  id: string,
  change: (data: unknown, definition: ReturnType<typeof definitionOf>) => unknown,
  definitions: NodeDefinitions,
): Bot {
  return {
    ...bot,
    nodes: replaceWhere(
      bot.nodes,
      (node) => node.id === id,
      (node) => ({ ...node, data: change(node.data, definitionOf(definitions, node)) }),
    ),
  };
}

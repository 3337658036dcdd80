import { checkRule } from '#expression/check.ts';
import { message } from '#lib/message.ts';
import { formatPath } from '#lib/parse-json.ts';
import type { Bot, FlowNode } from './bot.ts';
import { checkUnset } from './check-unset.ts';
import { cyclesOf, graphOf, reachableFrom, startsOf } from './graph.ts';
import { definitionOf, type NodeDefinitions, writes } from './node-definition.ts';
import type { Problem } from './problem.ts';
import { pathsOf, termsOf } from './terms.ts';

/**
 * Everything in a bot that a person should mend, errors first. A bot with problems can be kept and
 * run: what is wrong stops the run when it is reached.
 */
export function checkBot(bot: Bot, definitions: NodeDefinitions): readonly Problem[] {
  const problems = [
    ...checkStart(bot, definitions),
    ...bot.nodes.flatMap((node) => checkNode(bot, node, definitions)),
    ...checkCycles(bot, definitions),
    ...checkUnset(bot, definitions),
  ];
  return problems.sort((one, other) => rank(one) - rank(other));
}

function rank(problem: Problem): number {
  return problem.severity === 'error' ? 0 : 1;
}

function checkStart(bot: Bot, definitions: NodeDefinitions): Problem[] {
  const starts = startsOf(bot, definitions);
  const problems: Problem[] = [];
  if (starts.length === 0) problems.push({ severity: 'error', message: message('problem.noStart') });
  for (const extra of starts.slice(1)) {
    problems.push({ severity: 'error', message: message('problem.severalStarts'), node: extra.id });
  }
  if (!bot.nodes.some((node) => definitionOf(definitions, node).role === 'end')) {
    problems.push({ severity: 'error', message: message('problem.noOutcome') });
  }
  if (starts.length === 0) return problems;
  const reached = reachableFrom(
    bot,
    starts.map((start) => start.id),
  );
  const unreached = bot.nodes.filter(
    (node) => !reached.has(node.id) && definitionOf(definitions, node).role !== 'note',
  );
  for (const node of firstOf(bot, unreached)) {
    problems.push({ severity: 'warning', message: message('problem.notReached'), node: node.id });
  }
  return problems;
}

/** The steps where ways are missing: whoever draws a way to these has reached all that come after them. */
function firstOf(bot: Bot, unreached: readonly FlowNode[]): readonly FlowNode[] {
  const ids = new Set(unreached.map((node) => node.id));
  const entered = new Set(bot.edges.filter((edge) => ids.has(edge.from.node)).map((edge) => edge.to));
  const first = unreached.filter((node) => !entered.has(node.id));
  const firstIds = first.map((node) => node.id);
  const after = new Set(reachableFrom(bot, firstIds));
  // Steps that only lead to each other, round and round, have no first: the topmost in the document stands for them.
  const rounds: FlowNode[] = [];
  for (const node of unreached) {
    if (after.has(node.id)) continue;
    rounds.push(node);
    for (const id of reachableFrom(bot, [node.id])) after.add(id);
  }
  return [...first, ...rounds];
}

function checkNode(bot: Bot, node: FlowNode, definitions: NodeDefinitions): Problem[] {
  const definition = definitionOf(definitions, node);
  const ways = graphOf(bot).out(node.id);
  const describe = termsOf(bot);
  return [
    ...definition.check(node.data, bot).map(
      ({ fix, ...problem }): Problem => ({
        ...problem,
        node: node.id,
        ...(fix ? { fix: { ...fix, node: node.id } } : {}),
      }),
    ),
    ...definition.expressions(node.data).flatMap(({ at, rule, port }) =>
      checkRule(rule, describe, { condition: port !== undefined, paths: () => pathsOf(bot) }).map(
        ({ message, at: within, fix }): Problem => ({
          severity: 'error',
          message,
          node: node.id,
          at: [...at, ...within],
          ...(fix ? { fix: { message: fix.message, node: node.id, at, part: fix.rule } } : {}),
        }),
      ),
    ),
    ...definition
      .ports(node.data, bot)
      .filter((port) => !ways.has(port.id) && !port.takeover)
      .map(
        ({ id, name, instead }): Problem => ({
          severity: 'error',
          message: message(instead ? 'problem.noPlan' : 'problem.noWay', { port: name }),
          node: node.id,
          port: id,
          ...(instead ? { fix: { ...instead, node: node.id } } : {}),
        }),
      ),
    ...checkUndoing(bot, node, definitions),
  ];
}

/** A step that is to take back what another has written, where there is no such writing. */
function checkUndoing(bot: Bot, node: FlowNode, definitions: NodeDefinitions): Problem[] {
  const undone = definitionOf(definitions, node).undoes?.(node.data);
  if (undone === undefined) return [];
  const other = graphOf(bot).node(undone);
  if (other && writes(bot, other, definitions)) return [];
  const wrong = other
    ? message('problem.undoesNoWriting', { step: other.name })
    : message('problem.undoesNoStep');
  return [{ severity: 'error', message: wrong, node: node.id }];
}

/**
 * A way round that no run can leave: none of its ways out leads elsewhere, or nothing in it can set
 * a value, so that whoever goes round once goes round for ever.
 */
function checkCycles(bot: Bot, definitions: NodeDefinitions): Problem[] {
  const graph = graphOf(bot);
  return cyclesOf(bot).flatMap((cycle): Problem[] => {
    const within = new Set(cycle);
    const nodes = cycle.flatMap((id) => graph.node(id) ?? []);
    const leaves = cycle.some((id) => [...graph.out(id).values()].some((edge) => !within.has(edge.to)));
    const changes = nodes.some((node) => definitionOf(definitions, node).writes(node.data, bot).length > 0);
    if (leaves && changes) return [];
    const first = nodes[0];
    return first
      ? [
          {
            severity: 'error',
            message: message('problem.endlessCycle'),
            node: first.id,
          },
        ]
      : [];
  });
}

/** The place of a problem as one text: a key for lists. */
export function problemKey(problem: Problem): string {
  return [problem.node, problem.port, problem.at && formatPath(problem.at), problem.message.key].join(' ');
}

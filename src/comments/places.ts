/**
 * What can be commented on in a bot, and what it is called. Promises: a comment is found again when
 * branches change places, since a place in a rule is told by ids where there are any.
 */
import type { Bot, Edge, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf, type Expression, type NodeDefinitions } from '#flow/node-definition.ts';
import { isRecord, type JsonPath } from '#lib/json.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import type { Comment, CommentTarget } from '#storage/database.ts';

export interface Place {
  readonly target: CommentTarget;
  /** The step that it is in, the bot, or the version. */
  readonly name: LocalText | Message;
  /** Which rule of the step, or which way from it. */
  readonly part?: LocalText | Message;
  /** It was there, and is no longer. */
  readonly gone?: Message;
}

/** A step, each rule in it and each way from it, in that order. */
export function placesOf(bot: Bot, node: FlowNode, definitions: NodeDefinitions): readonly Place[] {
  const name = nameOf(node);
  const rules = rulesOf(bot, node, definitions).map(({ at, part }): Place => {
    return { target: { type: 'rule', node: node.id, at }, name, part };
  });
  const ways = [...graphOf(bot).out(node.id).values()].map((edge) => placeOfWay(bot, edge, definitions));
  return [{ target: { type: 'node', node: node.id }, name }, ...rules, ...ways];
}

/** Where a comment's target is now. What is gone has a place too, which says so. */
export function placeOf(bot: Bot, target: CommentTarget, definitions: NodeDefinitions): Place {
  switch (target.type) {
    case 'bot':
      return { target, name: message('comments.wholeBot') };
    case 'version':
      return { target, name: message('app.version', { number: target.number }) };
    case 'edge': {
      const edge = bot.edges.find(({ id }) => id === target.edge);
      if (edge) return placeOfWay(bot, edge, definitions);
      return { target, name: message('comments.way'), gone: message('comments.wayGone') };
    }
    case 'node': {
      const node = graphOf(bot).node(target.node);
      return node ? { target, name: nameOf(node) } : stepGone(target);
    }
    case 'rule': {
      const node = graphOf(bot).node(target.node);
      if (!node) return stepGone(target);
      const rule = rulesOf(bot, node, definitions).find(({ at }) => samePath(at, target.at));
      if (rule) return { target, name: nameOf(node), part: rule.part };
      return { target, name: nameOf(node), gone: message('comments.ruleGone') };
    }
  }
}

function sameTarget(one: CommentTarget, other: CommentTarget): boolean {
  if (one.type === 'node') return other.type === 'node' && one.node === other.node;
  if (one.type === 'edge') return other.type === 'edge' && one.edge === other.edge;
  if (one.type === 'version') return other.type === 'version' && one.number === other.number;
  if (one.type === 'rule')
    return other.type === 'rule' && one.node === other.node && samePath(one.at, other.at);
  return other.type === 'bot';
}

/** Whether a comment belongs with a target: what is said of a step's rules is said of the step too. */
export function isAbout({ target }: Comment, about: CommentTarget): boolean {
  if (about.type === 'node' && target.type === 'rule') return target.node === about.node;
  return sameTarget(target, about);
}

function stepGone(target: CommentTarget): Place {
  return { target, name: message('comments.step'), gone: message('comments.stepGone') };
}

function nameOf(node: FlowNode): Place['name'] {
  return textIn(node.name, 'sv') === '' ? message('inspector.unnamed') : node.name;
}

function placeOfWay(bot: Bot, edge: Edge, definitions: NodeDefinitions): Place {
  const target = { type: 'edge', edge: edge.id } as const;
  const from = graphOf(bot).node(edge.from.node);
  const to = graphOf(bot).node(edge.to);
  if (!from || !to) return { target, name: message('comments.way') };
  const exit = exitName(bot, from, edge.from.port, definitions) ?? message('comments.way');
  return { target, name: nameOf(from), part: message('comments.wayTo', { exit, to: nameOf(to) }) };
}

function exitName(bot: Bot, node: FlowNode, port: string, definitions: NodeDefinitions) {
  const ports = definitionOf(definitions, node).ports(node.data, bot);
  return ports.find(({ id }) => id === port)?.name;
}

interface RulePlace {
  readonly at: JsonPath;
  readonly part: Message;
}

/** The conditions of a step and the values that it works out: a rule with neither has no name of its own. */
function rulesOf(bot: Bot, node: FlowNode, definitions: NodeDefinitions): readonly RulePlace[] {
  const definition = definitionOf(definitions, node);
  return definition.expressions(node.data).flatMap((expression) => {
    const name = ruleName(bot, node, expression, definitions);
    return name ? [{ at: steadyPath(node.data, expression), part: message('comments.rule', { name }) }] : [];
  });
}

function ruleName(bot: Bot, node: FlowNode, { port, sets }: Expression, definitions: NodeDefinitions) {
  if (port !== undefined) return exitName(bot, node, port, definitions);
  if (sets === undefined) return undefined;
  return bot.fields.find(({ key }) => key === sets)?.label ?? sets;
}

/** A path in which an item of a list is told by its id, or by what it sets, and so stays the same when it is moved. */
function steadyPath(data: unknown, { at, sets }: Expression): JsonPath {
  let value = data;
  return at.map((part) => {
    value = Array.isArray(value) ? value[Number(part)] : isRecord(value) ? value[part] : undefined;
    if (typeof part === 'string' || !isRecord(value)) return part;
    return typeof value['id'] === 'string' ? value['id'] : (sets ?? part);
  });
}

function samePath(one: JsonPath, other: JsonPath): boolean {
  return one.length === other.length && one.every((part, place) => part === other[place]);
}

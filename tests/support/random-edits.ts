import * as fc from 'fast-check';
import type { Command } from '#editing/command.ts';
import { addNode } from '#editing/commands/add-node.ts';
import { adoptChange } from '#editing/commands/adopt-change.ts';
import { addCases, changeBaseCase, changeCase, removeCase } from '#editing/commands/cases.ts';
import { renameBot, replaceBot } from '#editing/commands/change-bot.ts';
import { renameNode, setNodeData, summarizeNode } from '#editing/commands/change-node.ts';
import { connectPorts } from '#editing/commands/connect-ports.ts';
import { changeField, removeField } from '#editing/commands/fields.ts';
import { insertNode } from '#editing/commands/insert-node.ts';
import { moveNodes } from '#editing/commands/move-nodes.ts';
import { changeParameter, removeParameter } from '#editing/commands/parameters.ts';
import { pasteNodes } from '#editing/commands/paste-nodes.ts';
import { removeParts } from '#editing/commands/remove-parts.ts';
import { changeSystem, removeSystem } from '#editing/commands/systems.ts';
import { isContractChange } from '#editing/contract-change.ts';
import { execute, type History, startHistory } from '#editing/history.ts';
import type { Bot } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { definitions, nodeKinds } from '#nodes/definitions.ts';
import { singleFaults } from '#systems/single-faults.ts';

/* Edits of every kind, drawn at random. */

const context = { definitions };

/** An edit made for the bot at hand out of a few random numbers. */
type Edit = (
  bot: Bot,
  pick: (count: number) => number,
  id: string,
) => ((history: History) => ReturnType<typeof execute>) | null;

function edit<Args>(command: Command<Args>, args: Args): (history: History) => ReturnType<typeof execute> {
  return (history) => execute(history, command, args, context, Date.now());
}

const kinds = Object.keys(nodeKinds);
const at = <T>(items: readonly T[], pick: (count: number) => number): T | undefined =>
  items[pick(items.length)];
const position = (pick: (count: number) => number) => ({ x: pick(2000), y: pick(2000) });

export const edits: Record<string, Edit> = {
  addNode: (_bot, pick, id) =>
    edit(addNode, { node: { id, kind: at(kinds, pick) ?? 'note', name: id, position: position(pick) } }),
  addNodeAfter: (bot, pick, id) => {
    const node = at(bot.nodes, pick);
    const port = node && at(definitionOf(definitions, node).ports(node.data, bot), pick);
    if (!node || !port) return null;
    const from = { edge: `e-${id}`, node: node.id, port: port.id };
    return edit(addNode, { node: { id, kind: 'compute', name: id, position: position(pick) }, from });
  },
  insertNode: (bot, pick, id) => {
    const edge = at(bot.edges, pick);
    const node = { id, kind: at(kinds, pick) ?? 'note', name: id, position: position(pick) };
    return edge ? edit(insertNode, { node, edge: edge.id, onward: `e-${id}` }) : null;
  },
  connectPorts: (bot, pick, id) => {
    const [from, to] = [at(bot.nodes, pick), at(bot.nodes, pick)];
    const port = from && at(definitionOf(definitions, from).ports(from.data, bot), pick);
    return from && to && port
      ? edit(connectPorts, { id: `e-${id}`, from: { node: from.id, port: port.id }, to: to.id })
      : null;
  },
  removeParts: (bot, pick) => {
    const [node, edge] = [at(bot.nodes, pick), at(bot.edges, pick)];
    return edit(removeParts, { nodes: node ? [node.id] : [], edges: edge ? [edge.id] : [] });
  },
  moveNodes: (bot, pick) => {
    const node = at(bot.nodes, pick);
    return node ? edit(moveNodes, { positions: new Map([[node.id, position(pick)]]) }) : null;
  },
  renameNode: (bot, pick, id) => {
    const node = at(bot.nodes, pick);
    return node ? edit(renameNode, { id: node.id, name: { sv: id, en: id } }) : null;
  },
  summarizeNode: (bot, pick, id) => {
    const node = at(bot.nodes, pick);
    return node ? edit(summarizeNode, { id: node.id, summary: pick(2) ? id : '' }) : null;
  },
  setNodeData: (bot, pick) => {
    const [node, other] = [at(bot.nodes, pick), at(bot.nodes, pick)];
    return node && other ? edit(setNodeData, { id: node.id, data: other.data }) : null;
  },
  pasteNodes: (bot, pick, id) => {
    const node = at(bot.nodes, pick);
    return node ? edit(pasteNodes, { nodes: [{ ...node, id }], edges: [] }) : null;
  },
  renameBot: (_bot, _pick, id) => edit(renameBot, { name: id }),
  replaceBot: (bot, pick, id) => {
    const nodes = structuredClone(bot.nodes).map((node) => (pick(2) ? node : { ...node, name: id }));
    return edit(replaceBot, { bot: { ...bot, id, nodes }, from: message('code.edit') });
  },
  changeField: (bot, pick, id) => {
    const field = at(bot.fields, pick);
    return field
      ? edit(changeField, { key: field.key, field: { ...field, key: id.replace('-', '') } })
      : null;
  },
  removeField: (bot, pick) => {
    const field = at(bot.fields, pick);
    return field ? edit(removeField, { key: field.key }) : null;
  },
  changeParameter: (bot, pick, id) => {
    const parameter = at(bot.parameters, pick);
    return parameter
      ? edit(changeParameter, { key: parameter.key, parameter: { ...parameter, key: id.replace('-', '') } })
      : null;
  },
  removeParameter: (bot, pick) => {
    const parameter = at(bot.parameters, pick);
    return parameter ? edit(removeParameter, { key: parameter.key }) : null;
  },
  changeSystem: (bot, pick) => {
    const system = at(bot.systems, pick);
    const operations = system?.operations.map((operation) => ({ ...operation, failures: [] }));
    return system && operations ? edit(changeSystem, { system: { ...system, operations } }) : null;
  },
  adoptChange: (bot, pick) => {
    const change = at(singleFaults(bot, definitions).filter(isContractChange), pick);
    return change ? edit(adoptChange, { change }) : null;
  },
  removeSystem: (bot, pick) => {
    const system = at(bot.systems, pick);
    return system ? edit(removeSystem, { id: system.id }) : null;
  },
  changeCase: (bot, pick, id) => {
    const testCase = at(bot.cases.list, pick);
    return testCase ? edit(changeCase, { id: testCase.id, testCase: { ...testCase, id } }) : null;
  },
  // A case that is in the bot already, and one that is not: refused until the first of them is gone.
  addCases: (bot, pick, id) => {
    const there = at(bot.cases.list, pick);
    return edit(addCases, { cases: pick(2) === 0 && there ? [{ id }, there] : [{ id }, { id: `${id}-2` }] });
  },
  removeCase: (bot, pick) => {
    const testCase = at(bot.cases.list, pick);
    return testCase ? edit(removeCase, { id: testCase.id }) : null;
  },
  changeBaseCase: (bot) => edit(changeBaseCase, { base: { ...bot.cases.base, date: '2027-01-01' } }),
};

export const anEdit = fc.record({
  name: fc.constantFrom(...Object.keys(edits)),
  numbers: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
});

type Drawn = typeof anEdit extends fc.Arbitrary<infer Edit> ? Edit : never;

/** Does a drawn edit; `id` is that of what it adds. Undefined where it does not fit or is refused. */
export function perform({ name, numbers }: Drawn, history: History, id: string): History | undefined {
  let drawn = 0;
  const pick = (count: number) => (count === 0 ? 0 : (numbers[drawn++ % 4] ?? 0) % count);
  const result = edits[name]?.(history.bot, pick, id)?.(history);
  return result?.ok && result.history !== history ? result.history : undefined;
}

/** A bot after edits; what they add has ids that begin with `prefix`. */
export function edited(bot: Bot, script: readonly Drawn[], prefix: string): Bot {
  let history = startHistory(bot);
  for (const [index, edit] of script.entries()) {
    history = perform(edit, history, `${prefix}-${index}`) ?? history;
  }
  return history.bot;
}

import { isRecord, type Json } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { type Parsed, parseJson } from '#lib/parse-json.ts';
import { type Bot, botSchema, currentFormat } from './bot.ts';
import { migrate } from './migrations/migrate.ts';
import { definitionOf, type NodeDefinitions } from './node-definition.ts';
import { shapeFault } from './shape-fault.ts';

/*
 * The one way in for a bot, from the database and from files: migrate, parse, check. What comes out
 * is sound as a document (whether the bot is wise is told by `checks.ts`); what does not come out
 * has one message that says what is wrong, where, and what to do.
 */

/** A bot from the text of a `.bot.json` file. */
export function decodeBotText(text: string, definitions: NodeDefinitions): Parsed<Bot> {
  const json = parseJson(text);
  return json.ok ? decodeBot(json.value, definitions) : json;
}

/** A bot from JSON that has passed `parseJson`, or that this program itself once stored. */
function decodeBot(json: Json, definitions: NodeDefinitions): Parsed<Bot> {
  if (!isRecord(json) || typeof json['format'] !== 'number') return refuse(message('file.notBot'));
  if (json['format'] > currentFormat) {
    return refuse(message('file.newerFormat', { format: json['format'], current: currentFormat }));
  }
  const migrated = migrate(json);
  const parsed = botSchema.safeParse(migrated);
  if (!parsed.success) {
    return refuse(message('file.wrongShape', shapeFault(parsed.error, migrated, [], 'format')));
  }
  const bot: Bot = parsed.data;

  const nodes = [];
  for (const [index, node] of bot.nodes.entries()) {
    if (!definitions.has(node.kind)) {
      return refuse(message('file.unknownKind', { kind: node.kind, place: `nodes[${index}]` }));
    }
    const data = definitionOf(definitions, node).schema.safeParse(node.data);
    if (!data.success) {
      const fault = shapeFault(data.error, node.data, ['nodes', index, 'data'], 'format');
      return refuse(message('file.wrongShape', fault));
    }
    nodes.push({ ...node, data: data.data });
  }
  const fault = brokenReference(bot);
  return fault ? refuse(fault) : { ok: true, value: { ...bot, nodes } };
}

/** The text of a `.bot.json` file: the document as it is, two spaces a level. */
export function encodeBot(bot: Bot): string {
  return `${JSON.stringify(bot, null, 2)}\n`;
}

function refuse(reason: Message): Parsed<never> {
  return { ok: false, message: reason };
}

/** A repeated id, or an edge to or from a node that does not exist. */
function brokenReference(bot: Bot): Message | undefined {
  const repeated =
    firstRepeated(bot.nodes, 'nodes', (node) => node.id) ??
    firstRepeated(bot.edges, 'edges', (edge) => edge.id) ??
    firstRepeated(bot.fields, 'fields', (field) => field.key) ??
    firstRepeated(bot.parameters, 'parameters', (parameter) => parameter.key) ??
    firstRepeated(bot.systems, 'systems', (system) => system.id) ??
    firstRepeated(bot.edges, 'edges', (edge) => JSON.stringify(edge.from)) ??
    firstRepeated(bot.cases.list, 'cases.list', (testCase) => testCase.id);
  if (repeated) return repeated;
  const ids = new Set(bot.nodes.map((node) => node.id));
  for (const [index, edge] of bot.edges.entries()) {
    const lost = [edge.from.node, edge.to].find((id) => !ids.has(id));
    if (lost !== undefined) return message('file.lostEdge', { place: `edges[${index}]`, id: lost });
  }
  return undefined;
}

function firstRepeated<T>(
  items: readonly T[],
  place: string,
  keyOf: (item: T) => string,
): Message | undefined {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (seen.has(key)) return message('file.repeated', { place: `${place}[${index}]`, id: key });
    seen.add(key);
  }
  return undefined;
}

import { type Absence, absenceIn } from '#expression/absence.ts';
import type { JsonPath } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import type { Bot, FlowNode } from './bot.ts';
import { reachableFrom, startsOf } from './graph.ts';
import { definitionOf, type Expression, type NodeDefinitions } from './node-definition.ts';
import type { Problem } from './problem.ts';

/*
 * Fields that a rule needs and that some way to it never sets. Each field is followed by itself, from
 * where it is not set along the ways on which nothing sets it, so that the time is that of the ways
 * walked. Promises: says nothing of a rule that asks whether the field is missing, nor of what comes
 * after such a question; a field is told of where it is first needed on a way, since a run gets no
 * further. A field that a step did set, though to a value that was missing, counts as set.
 */

/** A way in the flow, with its ends as places among the nodes that a run can come to. */
interface Way {
  readonly from: number;
  readonly port: string;
  readonly to: number;
}

/** The nodes that read or write a field, by place. */
type Touches = ReadonlyMap<number, Stop>;

/** A node that a run can come to. */
interface Stop {
  readonly node: FlowNode;
  readonly rules: readonly (Expression & { readonly absence: Absence })[];
  readonly ways: readonly number[];
  readonly whenMissing: string | undefined;
  readonly writes: readonly string[];
  readonly sets: (port: string, field: string) => boolean;
  readonly empties: (port: string, field: string) => boolean;
}

interface Net {
  readonly stops: readonly Stop[];
  readonly ways: readonly Way[];
  /** The ends of the ways by themselves: each field walks them all, and many records are slow to walk. */
  readonly ends: Int32Array;
  /** By node, the ways that lead to it. */
  readonly into: readonly (readonly number[])[];
  readonly touching: ReadonlyMap<string, Touches>;
  /** The fields that some rule needs. */
  readonly needed: ReadonlySet<string>;
}

export function checkUnset(bot: Bot, definitions: NodeDefinitions): Problem[] {
  const [start] = startsOf(bot, definitions);
  if (!start) return [];
  const net = netOf(bot, definitions, start);
  const given = bot.cases.base.input ?? {};
  return bot.fields.flatMap((field) => {
    if (!net.needed.has(field.key)) return [];
    const isGiven = Object.hasOwn(given, field.key) && given[field.key] !== null;
    const unset = follow(field.key, isGiven, net);
    return unset.reads.map(
      ({ stop, at }): Problem => ({
        severity: 'warning',
        message: told(field.label, unset.cause(stop), net, bot, definitions),
        node: net.stops[stop]?.node.id ?? '',
        at,
      }),
    );
  });
}

function netOf(bot: Bot, definitions: NodeDefinitions, start: FlowNode): Net {
  const reached = reachableFrom(bot, [start.id]);
  const nodes = bot.nodes.filter(({ id }) => reached.has(id));
  // The start is the first stop.
  nodes.sort((one, other) => Number(other === start) - Number(one === start));
  const placeOf = new Map(nodes.map((node, place) => [node.id, place]));
  const ways: Way[] = [];
  const out: number[][] = nodes.map(() => []);
  const into: number[][] = nodes.map(() => []);
  for (const edge of bot.edges) {
    const [from, to] = [placeOf.get(edge.from.node), placeOf.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    out[from]?.push(ways.length);
    into[to]?.push(ways.length);
    ways.push({ from, port: edge.from.port, to });
  }
  const touching = new Map<string, Map<number, Stop>>();
  const needed = new Set<string>();
  const stops = nodes.map((node, place): Stop => {
    const stop = stopOf(bot, node, definitions, out[place] ?? []);
    const fields = new Set(stop.writes);
    for (const { absence } of stop.rules) {
      for (const field of absence.needs.keys()) {
        needed.add(field);
        fields.add(field);
      }
      for (const field of absence.asks.keys()) fields.add(field);
    }
    for (const field of fields) {
      const touches = touching.get(field) ?? new Map<number, Stop>();
      touching.set(field, touches.set(place, stop));
    }
    return stop;
  });
  const ends = Int32Array.from(ways, ({ to }) => to);
  return { stops, ways, ends, into, touching, needed };
}

function stopOf(bot: Bot, node: FlowNode, definitions: NodeDefinitions, ways: readonly number[]): Stop {
  const definition = definitionOf(definitions, node);
  const writes = definition.writes(node.data, bot);
  const writtenAt = (port: string) =>
    definition.writesAt?.(node.data, port) ?? { sets: writes, empties: [] as readonly string[] };
  return {
    node,
    ways,
    writes,
    rules: definition.expressions(node.data).map((one) => ({ ...one, absence: absenceIn(one.rule) })),
    whenMissing: definition.ports(node.data, bot).find((port) => port.whenMissing)?.id,
    sets: (port, field) => writtenAt(port).sets.includes(field),
    empties: (port, field) => writtenAt(port).empties.includes(field),
  };
}

interface Unset {
  readonly reads: readonly { readonly stop: number; readonly at: JsonPath }[];
  /** The way that tells best how the field comes to a stop without being set. */
  cause(stop: number): Cause;
}

type Cause =
  | { readonly kind: 'never' }
  /** The way empties the field, or leaves from a node that nothing before has set it for. */
  | { readonly kind: 'emptied' | 'notSet'; readonly way: Way };

const atStart = -1;
const never = -2;

/** Follows one field along the ways on which it is not set. */
function follow(field: string, isGiven: boolean, { stops, ways, ends, into, touching }: Net): Unset {
  const touches: Touches = touching.get(field) ?? new Map();
  /** By node, the way that the field first came there by without being set. */
  const cameBy = new Int32Array(stops.length).fill(never);
  const walked = new Uint8Array(ways.length);
  const emptied = new Set<number>();
  const reads: { stop: number; at: JsonPath }[] = [];
  const queue: number[] = [];
  const arrive = (way: number) => {
    walked[way] = 1;
    const to = ends[way] ?? 0;
    if (cameBy[to] !== never) return;
    cameBy[to] = way;
    queue.push(to);
  };
  for (const { ways: out, empties } of touches.values()) {
    for (const way of out) {
      if (!empties(ways[way]?.port ?? '', field)) continue;
      emptied.add(way);
      arrive(way);
    }
  }
  if (!isGiven && cameBy[0] === never) {
    cameBy[0] = atStart;
    queue.push(0);
  }
  for (let next = 0; next < queue.length; next++) {
    const place = queue[next] ?? 0;
    const stop = stops[place];
    const touch = touches.get(place);
    const passed = touch && pass(touch, field);
    if (passed && !passed.ok) reads.push({ stop: place, at: passed.at });
    for (const way of stop?.ways ?? []) {
      if (!passed || (passed.ok && passed.by(ways[way]?.port ?? ''))) arrive(way);
    }
  }
  const isSet = [...touches.values()].some(({ writes }) => writes.includes(field));
  const cause = (stop: number): Cause => {
    let last: Way | undefined;
    let parting: Way | undefined;
    for (let place = stop; ; ) {
      const way = cameBy[place] ?? never;
      const taken = ways[way];
      if (!taken) break;
      if (emptied.has(way)) return { kind: 'emptied', way: taken };
      last ??= taken;
      // Other ways come here with the field set: this is the one to mend.
      if (into[place]?.some((other) => walked[other] === 0)) parting ??= taken;
      place = taken.from;
    }
    const way = parting ?? last;
    return way && isSet ? { kind: 'notSet', way } : { kind: 'never' };
  };
  return { reads, cause };
}

type Passage =
  /** The field is needed here. */
  | { readonly ok: false; readonly at: JsonPath }
  /** By which ports it leaves without being set. */
  | { readonly ok: true; readonly by: (port: string) => boolean };

/** What becomes of a field that comes to a node without being set. */
function pass({ rules, whenMissing, sets, empties }: Stop, field: string): Passage {
  const open = new Map<string, boolean>();
  let isUnset = true;
  for (const { at, absence, port, sets: set } of rules) {
    if (!isUnset) break;
    const asked = absence.asks.get(field);
    const need = absence.needs.get(field);
    if (need && whenMissing === undefined) return { ok: false, at: [...at, ...need] };
    const isAnswered = !need || !absence.always.has(field);
    if (port !== undefined) {
      open.set(port, isAnswered && asked !== 'present' && asked !== 'either');
      if (!isAnswered || asked === 'absent' || asked === 'either') isUnset = false;
    }
    if (set === field) isUnset = false;
  }
  return {
    ok: true,
    by: (port) => {
      if (sets(port, field)) return false;
      if (port === whenMissing || empties(port, field)) return true;
      return open.get(port) ?? isUnset;
    },
  };
}

function told(
  field: Bot['fields'][number]['label'],
  cause: Cause,
  { stops }: Net,
  bot: Bot,
  definitions: NodeDefinitions,
) {
  if (cause.kind === 'never') return message('problem.neverSet', { field });
  const { from, port } = cause.way;
  const node = stops[from]?.node;
  const step = node?.name ?? '';
  if (!node || cause.kind === 'notSet') return message('problem.notSetOnWay', { field, step });
  const exit = definitionOf(definitions, node)
    .ports(node.data, bot)
    .find(({ id }) => id === port);
  return message('problem.emptiedOnWay', { field, step, port: exit?.name ?? port });
}

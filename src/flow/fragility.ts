import type { Bot } from './bot.ts';
import { cyclesOf, graphOf } from './graph.ts';
import { definitionOf, type NodeDefinitions } from './node-definition.ts';
import type { System } from './system.ts';

/*
 * How easily a bot stops because of what is around it. Every step and every link to a system adds to
 * it, a link by screen three times as much as another. A measure to compare by, not a forecast.
 */

/** What is reckoned with where a system does not say. */
export const assumed = { availability: 99, changesPerYear: 2 } as const;

/** Points for one of each. */
const weights = { screenLink: 3, otherLink: 1, change: 0.5, step: 0.05 } as const;

export type FragilityLevel = 'low' | 'moderate' | 'high' | 'veryHigh';

/** What a step that calls a system costs: the difference without it. */
export interface StepCost {
  readonly node: string;
  readonly points: number;
  /** Percentage points by which the worst way would be answered more often. */
  readonly availability: number;
  /** Expected changes a year in a system that no other step uses. */
  readonly changesPerYear: number;
}

export interface Fragility {
  readonly steps: number;
  readonly systems: number;
  readonly screenSystems: number;
  readonly screenLinks: number;
  readonly otherLinks: number;
  /** Expected changes a year in the systems that are used, together. */
  readonly changesPerYear: number;
  /** Percent of the time that every call on the worst way is answered: the product of the systems' own. */
  readonly availability: number;
  /** Systems in use that do not say how often they answer, and how often they change. */
  readonly unsaid: { readonly availability: number; readonly changesPerYear: number };
  readonly points: number;
  readonly level: FragilityLevel;
  /** The costliest first. */
  readonly costs: readonly StepCost[];
}

/** A step that calls a system; no system where none is chosen yet. */
interface Link {
  readonly node: string;
  readonly system: System | undefined;
}

export function fragilityOf(bot: Bot, definitions: NodeDefinitions): Fragility {
  const systems = new Map(bot.systems.map((system) => [system.id, system]));
  const links: Link[] = [];
  let steps = 0;
  for (const node of bot.nodes) {
    const definition = definitionOf(definitions, node);
    if (definition.role === 'note') continue;
    steps++;
    if (!definition.calls) continue;
    const call = definition.calls(node.data);
    links.push({ node: node.id, system: call && systems.get(call.system) });
  }
  const users = new Map<System, number>();
  for (const { system } of links) if (system) users.set(system, (users.get(system) ?? 0) + 1);
  const used = [...users.keys()];
  const screenLinks = links.filter(isByScreen).length;
  const otherLinks = links.length - screenLinks;
  const changesPerYear = used.reduce((sum, system) => sum + changesOf(system), 0);
  const points =
    screenLinks * weights.screenLink +
    otherLinks * weights.otherLink +
    changesPerYear * weights.change +
    steps * weights.step;
  const chain = worstWay(bot, links);
  const costs = links.map((link): StepCost => {
    const changes = link.system && users.get(link.system) === 1 ? changesOf(link.system) : 0;
    return {
      node: link.node,
      points:
        (isByScreen(link) ? weights.screenLink : weights.otherLink) + weights.step + changes * weights.change,
      availability: chain.without(link.node) - chain.availability,
      changesPerYear: changes,
    };
  });
  return {
    steps,
    systems: used.length,
    screenSystems: used.filter(({ channel }) => channel === 'screen').length,
    screenLinks,
    otherLinks,
    changesPerYear,
    availability: chain.availability,
    unsaid: {
      availability: used.filter(({ availability }) => availability === undefined).length,
      changesPerYear: used.filter((system) => system.changesPerYear === undefined).length,
    },
    points,
    level: levelOf(points),
    costs: costs.sort((a, b) => b.points - a.points || b.availability - a.availability),
  };
}

function levelOf(points: number): FragilityLevel {
  if (points <= 5) return 'low';
  if (points <= 12.5) return 'moderate';
  return points <= 20 ? 'high' : 'veryHigh';
}

function isByScreen({ system }: Link): boolean {
  return system?.channel === 'screen';
}

function changesOf({ changesPerYear = assumed.changesPerYear }: System): number {
  return changesPerYear;
}

/** Of a call: how much the logarithm of being answered falls by it. A system that never answers counts as nearly so. */
function riskOf({ system }: Link): number {
  const { availability = assumed.availability } = system ?? {};
  return -Math.log(Math.max(availability, 0.01) / 100);
}

interface Chain {
  readonly availability: number;
  /** As it would be if one step called nothing. */
  without(node: string): number;
}

/** The way on which most can go wrong. Steps that lead round to each other count once each, as one stretch. */
function worstWay(bot: Bot, links: readonly Link[]): Chain {
  const graph = graphOf(bot);
  const stretchOf = new Map<string, number>();
  const cycles = cyclesOf(bot);
  for (const [place, cycle] of cycles.entries()) for (const id of cycle) stretchOf.set(id, place);
  let stretches = cycles.length;
  for (const { id } of bot.nodes) if (!stretchOf.has(id)) stretchOf.set(id, stretches++);
  const out: Set<number>[] = Array.from({ length: stretches }, () => new Set());
  const waiting = new Int32Array(stretches);
  for (const { id } of bot.nodes) {
    const from = stretchOf.get(id) ?? 0;
    for (const { to } of graph.out(id).values()) {
      const next = stretchOf.get(to);
      if (next === undefined || next === from || out[from]?.has(next)) continue;
      out[from]?.add(next);
      waiting[next] = (waiting[next] ?? 0) + 1;
    }
  }
  const order = [...waiting.keys()].filter((stretch) => waiting[stretch] === 0);
  for (const stretch of order) {
    for (const next of out[stretch] ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  }
  // From here on a stretch is its place in the order, and the ways out of all lie after each other.
  const placeOf = new Int32Array(stretches);
  for (const [place, stretch] of order.entries()) placeOf[stretch] = place;
  const firstEnd = new Int32Array(stretches + 1);
  const ends: number[] = [];
  for (const [place, stretch] of order.entries()) {
    for (const next of out[stretch] ?? []) ends.push(placeOf[next] ?? 0);
    firstEnd[place + 1] = ends.length;
  }
  const risks = new Float64Array(stretches);
  const at = new Map<string, { readonly place: number; readonly risk: number }>();
  for (const link of links) {
    const place = placeOf[stretchOf.get(link.node) ?? 0] ?? 0;
    const risk = riskOf(link);
    at.set(link.node, { place, risk });
    risks[place] = (risks[place] ?? 0) + risk;
  }
  const onward = new Float64Array(stretches);
  /** The risk from each stretch on, from one of them backwards: what comes after it must be known. */
  const reckon = (into: Float64Array, last: number) => {
    let end = firstEnd[last + 1] ?? 0;
    for (let place = last; place >= 0; place--) {
      const first = firstEnd[place] ?? 0;
      let after = 0;
      while (end > first) {
        const risk = into[ends[--end] ?? 0] ?? 0;
        if (risk > after) after = risk;
      }
      into[place] = after + (risks[place] ?? 0);
    }
    let worst = 0;
    for (const risk of into) if (risk > worst) worst = risk;
    return worst;
  };
  const worst = reckon(onward, stretches - 1);
  const other = onward.slice();
  return {
    availability: 100 * Math.exp(-worst),
    without(node) {
      const { place = 0, risk = 0 } = at.get(node) ?? {};
      const before = risks[place] ?? 0;
      risks[place] = before - risk;
      const lower = reckon(other, place);
      risks[place] = before;
      other.set(onward.subarray(0, place + 1));
      return 100 * Math.exp(-lower);
    },
  };
}

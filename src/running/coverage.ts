/*
 * What the cases of a bot try of it, and what they do not. The goals are found where the program is prepared, so
 * that they are what is run and nothing else; and a run that is counted is the same run, watched.
 *
 * A condition is what a rule asks in one place, without "and", "or" and "not": it should be seen true and seen
 * false. Of a limit, both sides are those that matter most, where the answer turns: the value on the limit itself,
 * and one step past it on the side where the comparison answers the opposite. One step is a whole one between
 * whole numbers and dates, otherwise a hundredth.
 */
import { dayOf } from '#expression/calendar.ts';
import { conditionsIn } from '#expression/conditions.ts';
import type { Answer } from '#expression/value.ts';
import type { PartWatch } from '#expression/watch.ts';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { isRecord, type Json, type JsonPath } from '#lib/json.ts';
import { definitions, runners } from '#nodes/definitions.ts';
import type { Exit } from '#simulator/exit.ts';
import { type Observer, prepareProgram, type UsedRule } from '#simulator/program.ts';
import { verdictOf } from '#simulator/verdict.ts';

/** A part of a rule of a node. */
export interface RulePlace {
  /** The place of the rule in the node's data. */
  readonly at: JsonPath;
  /** The place of the part in the rule. */
  readonly part: JsonPath;
  /** The part itself. */
  readonly rule: Json;
}

interface Goal {
  /** The same as long as the step and the part keep their places. */
  readonly id: string;
  readonly node: string;
}

export type CoverageGoal = Goal &
  (
    | { readonly kind: 'step' }
    /** A way that is drawn was gone. */
    | { readonly kind: 'way'; readonly port: string; readonly to: string }
    /** One of several exits was taken, whether a way is drawn from it or not. */
    | { readonly kind: 'branch'; readonly port: string }
    | ({ readonly kind: 'condition'; readonly seen: boolean } & RulePlace)
    /** `limit` is 1 for the second limit of `a < b < c`, else 0. */
    | ({ readonly kind: 'boundary'; readonly limit: number; readonly side: 'at' | 'past' } & RulePlace)
    /** A row of a table held; `row` is its place. */
    | { readonly kind: 'row'; readonly row: number }
    /** A call failed by this exit. */
    | { readonly kind: 'failure'; readonly port: string }
  );

export type CoverageKind = CoverageGoal['kind'];

export const coverageKinds = [
  'step',
  'way',
  'branch',
  'condition',
  'boundary',
  'row',
  'failure',
] as const satisfies readonly CoverageKind[];

const kept = new WeakMap<Bot, readonly CoverageGoal[]>();

/** All that the cases of a bot could try, always in the same order. */
export function coverageGoals(bot: Bot): readonly CoverageGoal[] {
  const known = kept.get(bot);
  if (known) return known;
  const goals: CoverageGoal[] = [];
  const add = (goal: CoverageGoal) => goals.push(goal) - 1;
  prepareProgram(bot, definitions, runners, observerOf(bot, { add, begin: () => {}, meet: () => {} }));
  kept.set(bot, goals);
  return goals;
}

/** Room for how many cases met each goal of a bot, none so far. */
export function emptyCounts(bot: Bot): Uint32Array<ArrayBuffer> {
  return new Uint32Array(coverageGoals(bot).length);
}

/** Adds what one part of the cases met to what others did: the parts of a batch may be counted apart. */
export function mergeCounts(into: Uint32Array, part: Uint32Array): void {
  for (const [goal, count] of part.entries()) into[goal] = (into[goal] ?? 0) + count;
}

/** Counts in how many runs each goal of the bot was met. A run that is traced step by step is not counted. */
export function coverageObserver(bot: Bot, counts: Uint32Array): Observer {
  /** By goal: the number of the last run that met it. */
  const last = new Uint32Array(counts.length);
  let run = 0;
  let added = 0;
  return observerOf(bot, {
    add: () => added++,
    begin: () => {
      run++;
    },
    meet(goal) {
      if (last[goal] === run) return;
      last[goal] = run;
      counts[goal] = (counts[goal] ?? 0) + 1;
    },
  });
}

export interface Covered {
  readonly seen: number;
  readonly total: number;
}

export type CoverageTally = Readonly<Record<CoverageKind, Covered>>;

/**
 * The goals' places, those together that are sides of one thing: a condition's true and false, a limit's on it and
 * past it. Anything else stands alone.
 */
export function coverageParts(goals: readonly CoverageGoal[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const [place, goal] of goals.entries()) {
    // The two sides are found one after the other.
    const isOtherSide =
      (goal.kind === 'condition' && !goal.seen) || (goal.kind === 'boundary' && goal.side === 'past');
    if (isOtherSide) parts.at(-1)?.push(place);
    else parts.push([place]);
  }
  return parts;
}

/** Of each kind, how many there are and how many are wholly tried: a condition both ways, a limit on both sides. */
export function tallyCoverage(goals: readonly CoverageGoal[], counts: Uint32Array): CoverageTally {
  const tally = Object.fromEntries(coverageKinds.map((kind) => [kind, { seen: 0, total: 0 }])) as Record<
    CoverageKind,
    { seen: number; total: number }
  >;
  for (const part of coverageParts(goals)) {
    const kind = goals[part[0] ?? 0]?.kind;
    if (!kind) continue;
    tally[kind].total++;
    if (part.every((goal) => (counts[goal] ?? 0) > 0)) tally[kind].seen++;
  }
  return tally;
}

/** What the goals are told to while a program is prepared, and when they are met while it runs. */
interface Told {
  /** Gives the goal's number. */
  readonly add: (goal: CoverageGoal) => number;
  /** A run begins. */
  readonly begin: () => void;
  readonly meet: (goal: number) => void;
}

function observerOf(bot: Bot, { add, begin, meet }: Told): Observer {
  const graph = graphOf(bot);
  /** Nodes with a goal in what they send: a call's inputs are worked out only when somebody reads them. */
  const sending = new Set<string>();

  function watchOf(node: string, { at, part, rule }: RulePlace, limits: number): PartWatch {
    const place = { at, part, rule };
    const path = [...at, ...part].join('/');
    const seen = (seen: boolean) =>
      add({ kind: 'condition', id: idOf('condition', node, path, String(seen)), node, seen, ...place });
    const [yes, no] = [seen(true), seen(false)];
    const answered = (answer: Answer) => {
      if (answer === true) return meet(yes);
      if (answer === false) return meet(no);
      const verdict = verdictOf(answer);
      if (verdict !== 'unanswered') meet(verdict === 'yes' ? yes : no);
    };
    if (limits === 0) return { answered };
    const turn = turnOf(rule);
    const compared = Array.from({ length: limits }, (_, limit) => {
      const goal = (side: 'at' | 'past') =>
        add({
          kind: 'boundary',
          id: idOf('boundary', node, path, String(limit), side),
          node,
          limit,
          side,
          ...place,
        });
      const [on, past] = [goal('at'), goal('past')];
      return (left: Answer, right: Answer) => {
        const steps = stepsBetween(left, right);
        if (steps === 0) meet(on);
        else if (steps === turn) meet(past);
      };
    });
    return { answered, compared };
  }

  return {
    rule({ id: node, kind, data }, { rule, at, use }: UsedRule) {
      const parts = new Map<string, PartWatch>();
      if (use !== 'rowOfMany') {
        for (const condition of conditionsIn(rule, use !== 'value')) {
          const place = { at, part: condition.at, rule: condition.rule };
          parts.set(condition.at.join('/'), watchOf(node, place, condition.limits));
        }
      }
      const sent = definitionOf(definitions, { kind }).calls?.(data)?.sends ?? [];
      if (parts.size > 0 && sent.some(({ expression }) => expression === rule)) sending.add(node);
      const part = (place: JsonPath) => parts.get(place.join('/'));
      if (use === 'row' || use === 'rowOfMany') {
        const row = at.find((step) => typeof step === 'number') ?? 0;
        const goal = add({ kind: 'row', id: idOf('row', node, String(row)), node, row });
        return {
          part,
          whole: (answer) => {
            if (verdictOf(answer) === 'yes') meet(goal);
          },
        };
      }
      return parts.size > 0 ? { part } : undefined;
    },

    node(prepared) {
      const { node, ports, next } = prepared;
      const isStart = definitionOf(definitions, node).role === 'start';
      const hasFailures = ports.some(({ failure }) => failure);
      const step = add({ kind: 'step', id: idOf('step', node.id), node: node.id });
      const exits = ports.map(({ id: port, failure }, index): readonly number[] => {
        const place = { node: node.id, port };
        const to = (next[index] ?? -1) < 0 ? undefined : graph.out(node.id).get(port)?.to;
        const way =
          to === undefined ? [] : [add({ kind: 'way', id: idOf('way', node.id, port), ...place, to })];
        const kind = failure ? 'failure' : !hasFailures && ports.length > 1 ? 'branch' : undefined;
        return kind ? [...way, add({ kind, id: idOf(kind, node.id, port), ...place })] : way;
      });
      const sends = sending.has(node.id);

      function seen(exit: Exit): Exit {
        if (typeof exit === 'number') {
          const goals = exits[exit] ?? [];
          for (let index = 0; index < goals.length; index++) meet(goals[index] ?? 0);
        } else if (sends && exit.type === 'callSystem') void exit.inputs;
        return exit;
      }
      const { enter, resume } = prepared;
      return {
        ...prepared,
        enter(frame, record) {
          if (record) return enter(frame, record);
          if (isStart) begin();
          meet(step);
          return seen(enter(frame, record));
        },
        resume:
          resume &&
          ((frame, reply, record) => {
            const exit = resume(frame, reply, record);
            return record ? exit : seen(exit);
          }),
      };
    },
  };
}

function idOf(...words: readonly string[]): string {
  return words.join(' ');
}

/** From which side a comparison answers the opposite of what it does on the limit: -1 from below, 1 from above. */
export function turnOf(rule: Json): -1 | 1 {
  return isRecord(rule) && ('<' in rule || '>=' in rule) ? -1 : 1;
}

const hundredth = 0.01;
/** What is lost when hundredths are calculated. */
const nearly = 1e-9;
const millisecondsADay = 86_400_000;

/** 0 on the limit, -1 and 1 one step below and above it; undefined further away, and where there are no steps. */
function stepsBetween(left: Answer, right: Answer): -1 | 0 | 1 | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    if (left === right) return 0;
    const step = Number.isInteger(left) && Number.isInteger(right) ? 1 : hundredth + nearly;
    return Math.abs(left - right) > step ? undefined : left < right ? -1 : 1;
  }
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  // Cheaper than what is said of a date in full, which only those near one another are held to.
  const apart = left.length === 10 && right.length === 10 ? Date.parse(left) - Date.parse(right) : Number.NaN;
  if (!(Math.abs(apart) <= millisecondsADay)) return undefined;
  if (dayOf(left) === undefined || dayOf(right) === undefined) return undefined;
  return apart === 0 ? 0 : apart < 0 ? -1 : 1;
}

import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { Operation, System } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import type { World } from '#simulator/step.ts';
import type { Host } from './host.ts';
import { judge } from './result.ts';

/*
 * Where faults come from: the cases grouped by what one of their values is, such as whom an invoice is
 * from. What counts as a fault is for whoever looks to say, by its signs: what a case ended in, and what
 * the bot wrote down in a system on the way.
 */

/** What came of a case, and what its groupable fields held in the end. */
export interface FollowedCase {
  readonly outcome: string;
  readonly reason: string | Message;
  /** The outcome, and each operation by which the bot wrote in a system. */
  readonly signs: readonly string[];
  /** By the place of the field among `FollowedCases.fields`. */
  readonly values: readonly Json[];
}

export interface FollowedCases {
  /** Keys of the fields that cases may be grouped by. */
  readonly fields: readonly string[];
  readonly cases: readonly FollowedCase[];
}

/** So many cases are run between two pauses. */
const partSize = 25;

const groupable: readonly DataType['kind'][] = ['text', 'choice', 'integer', 'yesNo', 'date'];

/** Runs the cases, with pauses in which the page may live. */
export function* followCases(host: Host, cases: readonly TestCase[]): Generator<void, FollowedCases> {
  const { bot } = host.program;
  const fields = bot.fields.filter(({ type }) => groupable.includes(type.kind)).map(({ key }) => key);
  const writings = new Set(writingsOf(bot).map(({ sign }) => sign));
  const followed: FollowedCase[] = [];
  for (const testCase of cases) {
    const signs = new Set<string>();
    const world = host.world(testCase);
    const watched: World = (effect, at) => {
      const reply = world(effect, at);
      if (effect.type === 'callSystem' && reply.type === 'answered') {
        const sign = writingSign(effect.system, effect.operation);
        if (writings.has(sign)) signs.add(sign);
      }
      return reply;
    };
    const run = host.run(testCase, watched);
    const { outcome, reason } = judge(testCase, run);
    const values = fields.map((field) => run.value(field));
    followed.push({ outcome, reason, signs: [outcome, ...signs], values });
    if (followed.length % partSize === 0) yield;
  }
  return { fields, cases: followed };
}

/** A way in which a bot writes in a system, as a sign of a fault. */
export interface Writing {
  readonly sign: string;
  readonly system: System;
  readonly operation: Operation;
}

export function writingsOf(bot: Bot): readonly Writing[] {
  return bot.systems.flatMap((system) =>
    system.operations.flatMap((operation) =>
      operation.writes ? [{ sign: writingSign(system.id, operation.id), system, operation }] : [],
    ),
  );
}

/** No outcome has such a code. */
function writingSign(system: string, operation: string): string {
  return `${system}/${operation}`;
}

/** How often cases of a group ended in one way that counts as a fault. */
export interface FaultSort {
  readonly outcome: string;
  readonly reason: string | Message;
  readonly count: number;
}

export interface FollowUpGroup {
  /** Null where the cases have no such value. */
  readonly value: Json;
  readonly count: number;
  readonly faults: number;
  /** The most common first. */
  readonly sorts: readonly FaultSort[];
  /** There are so many faults that it is worth writing to whom they come from. */
  readonly isWorthALetter: boolean;
}

/** A letter is worth writing at so many faults, and a share above this. */
export const letterFrom = { faults: 3, share: 0.1 };

/** The cases in groups, most faults first. A case with one of the signs has a fault. */
export function followUp(
  { fields, cases }: FollowedCases,
  field: string,
  faultSigns: ReadonlySet<string>,
): readonly FollowUpGroup[] {
  const at = fields.indexOf(field);
  const groups = new Map<Json, FollowedCase[]>();
  for (const followed of cases) {
    const value = followed.values[at] ?? null;
    const group = groups.get(value);
    if (group) group.push(followed);
    else groups.set(value, [followed]);
  }
  return [...groups]
    .map(([value, group]): FollowUpGroup => {
      const faulty = group.filter(({ signs }) => signs.some((sign) => faultSigns.has(sign)));
      const [faults, count] = [faulty.length, group.length];
      const isWorthALetter =
        value !== null && faults >= letterFrom.faults && faults / count > letterFrom.share;
      return { value, count, faults, sorts: sortsOf(faulty), isWorthALetter };
    })
    .sort((one, other) => other.faults - one.faults || other.count - one.count);
}

function sortsOf(faulty: readonly FollowedCase[]): readonly FaultSort[] {
  const sorts = new Map<string, FaultSort>();
  for (const { outcome, reason } of faulty) {
    const key = JSON.stringify([outcome, reason]);
    sorts.set(key, { outcome, reason, count: (sorts.get(key)?.count ?? 0) + 1 });
  }
  return [...sorts.values()].sort((one, other) => other.count - one.count);
}

/** Outcomes that mostly mean that something was wrong with what came in. */
const usualFaults = ['RETUR', 'MANUELL', 'KOMPLETTERING'];

/** The signs that occur, outcomes first. */
export function signsAmong({ cases }: FollowedCases): readonly string[] {
  const outcomes = new Set(cases.map(({ outcome }) => outcome));
  return [...new Set([...outcomes, ...cases.flatMap(({ signs }) => signs)])];
}

/** What counts as a fault until somebody says otherwise: the usual outcomes, and a row put into a list. */
export function usualFaultSigns(bot: Bot): readonly string[] {
  const inserts = writingsOf(bot).filter(({ operation }) => operation.answers?.type === 'insert');
  return [...usualFaults, ...inserts.map(({ sign }) => sign)];
}

/**
 * The field to group by until somebody says another: the one that says whom a document is from, else the
 * one that makes the fewest groups but more than one.
 */
export function usualGrouping(bot: Bot, { fields, cases }: FollowedCases): string | undefined {
  const sender = fields.find((field) => senderFields(bot).has(field));
  if (sender !== undefined) return sender;
  const sizes = fields.map((field, at) => {
    const groups = new Set(cases.map(({ values }) => values[at] ?? null)).size;
    return { field, groups: groups > 1 ? groups : Number.POSITIVE_INFINITY };
  });
  return sizes.reduce<(typeof sizes)[number] | undefined>(
    (best, one) => (best === undefined || one.groups < best.groups ? one : best),
    undefined,
  )?.field;
}

/** The fields that are given the sender of a document. */
function senderFields(bot: Bot): ReadonlySet<string> {
  return new Set(
    bot.nodes.flatMap((node) => {
      const definition = definitionOf(definitions, node);
      const called = definition.calls?.(node.data);
      const system = bot.systems.find(({ id }) => id === called?.system);
      const operation = system?.operations.find(({ id }) => id === called?.operation);
      const sender = operation?.intake?.sender;
      const received = definition.receives?.(node.data) ?? [];
      return received.filter(({ output }) => output === sender).map(({ field }) => field);
    }),
  );
}

/**
 * Two bots that come from a third, put together part by part. Promises: what one side alone changed is taken, what
 * both changed alike is taken once, and what both changed, each in its own way, is asked about; the merged bot is
 * one that opens again, and a way that could not come along is told of. It knows no screen.
 */
import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Message } from '#lib/message.ts';
import { botChanges } from '../bot-changes.ts';
import { baseCaseChanges } from '../case-changes.ts';
import type { Change, Subject } from '../change.ts';
import { caseKind, fieldKind, type PartKind, parameterKind, partChanges, systemKind } from '../parts.ts';
import { renamedKeys, withRenamedKeys } from '../renamed-keys.ts';
import { mergedFlow } from './merged-flow.ts';
import { mergedList } from './merged-list.ts';
import { type Side, settled, type Three } from './settle.ts';
import { settledParameter } from './settled-parameter.ts';
import { type Choose, sinceBase, type Versions } from './versions.ts';

/** One thing that both sides changed, each in its own way. */
export interface Conflict {
  /** What an answer is given by. */
  readonly id: string;
  readonly subject: Subject;
  readonly name: Change['name'];
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
}

/** Whose each conflict is to be, by its id. */
export type Answers = ReadonlyMap<string, Side>;

export interface Merged {
  readonly bot: Bot;
  /** What could not come along, since what it hangs on is gone. */
  readonly lost: readonly Message[];
}

export interface Merge {
  readonly conflicts: readonly Conflict[];
  /** The bot with each conflict as it was answered; one that is not answered is ours. */
  readonly answered: (answers: Answers) => Merged;
}

export function mergeBots(base: Bot, ours: Bot, theirs: Bot, definitions: NodeDefinitions): Merge {
  const versions = inOneKey(base, ours, theirs, definitions);
  const conflicts: Conflict[] = [];
  put(versions, (id, tell) => {
    const told = { ours: tell('ours'), theirs: tell('theirs') };
    const [first] = [...told.ours, ...told.theirs];
    if (first) conflicts.push({ id, subject: first.subject, name: first.name, ...told });
    return 'ours';
  });
  return {
    conflicts,
    answered: (answers) => put(versions, (id) => answers.get(id) ?? 'ours'),
  };
}

/**
 * A key that one side only wrote in another way is so on both, or all that mentions it would seem changed. Where
 * each wrote it in a way of its own, neither is followed: what mentions it is asked about.
 */
function inOneKey(base: Bot, ours: Bot, theirs: Bot, definitions: NodeDefinitions): Versions {
  const both = [...renamedKeys(base, ours), ...renamedKeys(base, theirs)];
  const keys = both.filter(
    ({ type, from, to }) =>
      !both.some((other) => other.type === type && (other.from === from) !== (other.to === to)),
  );
  const [renamedBase = base, renamedOurs = ours, renamedTheirs = theirs] = [base, ours, theirs].map((bot) =>
    withRenamedKeys(bot, keys, definitions),
  );
  return { base: renamedBase, ours: renamedOurs, theirs: renamedTheirs, definitions };
}

function put(versions: Versions, choose: Choose): Merged {
  const list = <T>(name: string, kind: PartKind<T>, settle = (three: Three<T>) => settled(three, 1)) =>
    mergedList(
      {
        ...kind,
        name,
        settle,
        told: (sides, comparison) => partChanges(kind, sides, comparison),
      },
      versions,
      choose,
    );
  const { nodes, edges, lost } = mergedFlow(versions, choose);
  const bot: Bot = {
    ...mergedFacts(versions, choose),
    fields: list('field', fieldKind),
    parameters: list('parameter', parameterKind, settledParameter),
    systems: list('system', systemKind),
    nodes,
    edges,
    cases: { base: mergedBaseCase(versions, choose), list: list('case', caseKind) },
  };
  return { bot, lost };
}

/** What the bot is called and for; which bot it is, is ours to say where both say another. */
function mergedFacts(
  versions: Versions,
  choose: Choose,
): Pick<Bot, 'format' | 'id' | 'name' | 'description'> {
  const { base, ours, theirs } = versions;
  const id = settled({ base: base.id, ours: ours.id, theirs: theirs.id }, 0)?.value ?? ours.id;
  const texts = { base: textsOf(base), ours: textsOf(ours), theirs: textsOf(theirs) };
  const part =
    settled(texts, 1)?.value ?? texts[choose('bot', (side) => botChanges(sinceBase(versions, side)))];
  return { format: ours.format, id, ...part };
}

function textsOf({ name, description }: Bot) {
  return { name, ...(description === undefined ? {} : { description }) };
}

/** A base case that both changed is put together value by value. */
function mergedBaseCase(versions: Versions, choose: Choose): Bot['cases']['base'] {
  const { base, ours, theirs } = versions;
  const three = { base: base.cases.base, ours: ours.cases.base, theirs: theirs.cases.base };
  const part = settled(three, 3)?.value;
  return part ?? three[choose('baseCase', (side) => baseCaseChanges(sinceBase(versions, side)))];
}

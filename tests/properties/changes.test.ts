import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '#changes/changes-between.ts';
import { mergeBots } from '#changes/merge/merge-bots.ts';
import { renamedKeys, withRenamedKeys } from '#changes/renamed-keys.ts';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { isSameJson } from '#lib/same-json.ts';
import { definitions } from '#nodes/definitions.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { everyKindOfStep } from '../support/bot.ts';
import { times } from '../support/long.ts';
import { anEdit, edited } from '../support/random-edits.ts';

/*
 * Whatever two people do with a bot: what differs is told, and nothing that does not; what they did is put together
 * so that nothing of either is lost without a word, and the bot opens again.
 */

const bases = [sampleBot(), everyKindOfStep()];
const aScript = fc.array(anEdit, { maxLength: 8 });
const numRuns = times(100, 3_000);

const answersOf = (merge: ReturnType<typeof mergeBots>, side: 'ours' | 'theirs') =>
  new Map(merge.conflicts.map(({ id }) => [id, side]));

function property(name: string, holds: (base: Bot, ours: Bot, theirs: Bot) => void) {
  test(name, () => {
    fc.assert(
      fc.property(fc.constantFrom(...bases), aScript, aScript, (base, one, other) =>
        holds(base, edited(base, one, 'ours'), edited(base, other, 'theirs')),
      ),
      { numRuns },
    );
  });
}

property('a bot and its copy differ in nothing; bots that differ have something told', (base, ours) => {
  const copy = structuredClone(ours);
  expect(changesBetween(ours, copy, definitions)).toEqual([]);
  const isOnlyOrder = isSameJson(sorted(base), sorted(ours));
  expect(changesBetween(base, ours, definitions).length > 0).toBe(!isOnlyOrder);
});

property('the same two bots give the same list, decisions first', (base, ours, theirs) => {
  const told = changesBetween(ours, theirs, definitions);
  expect(changesBetween(structuredClone(ours), structuredClone(theirs), definitions)).toEqual(told);
  const weights = ['decision', 'words', 'cases', 'layout'];
  const order = told.map(({ weight }) => weights.indexOf(weight));
  expect(order).toEqual(order.toSorted());
  expect(base).toBeDefined();
});

property('what one side alone did is what comes of a merge, and so is what both did alike', (base, ours) => {
  for (const merge of [
    mergeBots(base, ours, base, definitions),
    mergeBots(base, base, ours, definitions),
    mergeBots(base, ours, ours, definitions),
  ]) {
    expect(merge.conflicts).toEqual([]);
    expect(merge.answered(new Map())).toEqual({ bot: ours, lost: [] });
  }
});

property('a merge gives a bot that opens again, whatever is answered', (base, ours, theirs) => {
  const merge = mergeBots(base, ours, theirs, definitions);
  for (const side of ['ours', 'theirs'] as const) {
    const { bot } = merge.answered(answersOf(merge, side));
    expect(decodeBotText(encodeBot(bot), definitions)).toEqual({ ok: true, value: bot });
  }
});

property(
  'a conflict is one from either side, and told the same with the sides changed',
  (base, ours, theirs) => {
    const one = mergeBots(base, ours, theirs, definitions).conflicts;
    const other = mergeBots(base, theirs, ours, definitions).conflicts;
    const turned = other.map((conflict) => ({ ...conflict, ours: conflict.theirs, theirs: conflict.ours }));
    const byId = (conflicts: typeof one) =>
      conflicts
        .map(({ name: _, subject: __, ...conflict }) => conflict)
        .toSorted(({ id: a }, { id: b }) => (a < b ? -1 : 1));
    expect(byId(turned)).toEqual(byId(one));
  },
);

/** What of a bot conflicts were in: they must really come up. */
const answered = new Set<string>();

property('an answer gives that side’s part, and the other answer the other’s', (base, ours, theirs) => {
  const merge = mergeBots(base, ours, theirs, definitions);
  for (const { id, subject } of merge.conflicts) {
    answered.add(subject.type);
    if (subject.type !== 'node' || !id.startsWith('node ')) continue;
    const nodeIn = (bot: Bot) => bot.nodes.find((node) => node.id === subject.id);
    // A key that one side wrote in another way is so in what is taken from the other.
    const [mine, yours] = [
      withRenamedKeys(ours, renamedKeys(base, theirs), definitions),
      withRenamedKeys(theirs, renamedKeys(base, ours), definitions),
    ];
    expect(nodeIn(merge.answered(new Map([[id, 'ours']])).bot)).toEqual(nodeIn(mine));
    expect(nodeIn(merge.answered(new Map([[id, 'theirs']])).bot)).toEqual(nodeIn(yours));
  }
});

test('conflicts about steps really came up', () => {
  expect([...answered]).toContain('node');
});

/** The bot without what is only order, or only a way's id. */
function sorted(bot: Bot) {
  const by = <T>(items: readonly T[], key: (item: T) => string) =>
    items.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return {
    name: bot.name,
    description: bot.description,
    fields: by(bot.fields, ({ key }) => key),
    parameters: by(bot.parameters, ({ key }) => key),
    systems: by(bot.systems, ({ id }) => id),
    nodes: by(bot.nodes, ({ id }) => id),
    edges: by(bot.edges, ({ from }) => JSON.stringify(from)).map(({ from, to }) => ({ from, to })),
    cases: { base: bot.cases.base, list: by(bot.cases.list, ({ id }) => id) },
  };
}

import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { sampleBot } from '../../tests/bench/sample-bot.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import type { Bot } from './bot.ts';
import { checkUnset } from './check-unset.ts';

/** Each warning as its key, the step where it is, and the step and exit that it names. */
const told = (bot: Bot) =>
  checkUnset(bot, definitions).map(({ message: { key, args = {} }, node }) =>
    [key.replace('problem.', ''), args['field'], node, args['step'], args['port']].filter(Boolean).join(' '),
  );

const choice = (id: string, condition: Json, unanswered = false) => ({
  id,
  data: {
    branches: [{ id: 'ja', name: 'Ja', condition, sources: [] }],
    otherwise: { name: '' },
    main: 'otherwise',
    unanswered,
  },
});

const setting = (field: string, expression: Json) => ({
  assignments: [{ field, expression, sources: [] }],
});

/** Start takes in `a`; `val` chooses by `condition`; both of its exits lead to `slut`. */
function flow(condition: Json, unanswered = false) {
  const { id, data } = choice('val', condition, unanswered);
  const drawing = new BotDrawing()
    .field('a')
    .field('b')
    .start('a')
    .node(id, 'decision', data)
    .outcome('slut', 'KLAR', 'klar');
  return drawing;
}

const system = {
  id: 'karta',
  name: 'Kartan',
  channel: 'api' as const,
  operations: [
    {
      id: 'mat',
      name: 'Mät',
      inputs: [],
      outputs: [{ key: 'm', label: 'Meter', type: { kind: 'integer' as const } }],
      failures: [{ id: 'notFound', name: 'Hittas inte' }],
      lookup: { table: 'vagar', by: [] },
    },
  ],
  records: {},
};
const measuring = { system: 'karta', operation: 'mat', inputs: [], outputs: [{ output: 'm', field: 'b' }] };

const needsB: Json = { '>': [{ var: 'b' }, 1] };

test('the sample reads nothing that is not set', () => {
  expect(told(sampleBot())).toEqual([]);
});

test('what the start takes in is set, and so is what the base case gives', () => {
  const bot = flow({ '>': [{ var: 'a' }, 1] })
    .way('start', 'val')
    .way('val.ja', 'slut').bot;
  expect(told(bot)).toEqual([]);
  const other = flow(needsB).way('start', 'val');
  expect(told(other.bot)).toEqual(['neverSet b val']);
  expect(told(other.base({ input: { b: 1 } }).bot)).toEqual([]);
});

test('a field that only one of two ways sets is told of with the step of the other', () => {
  const bot = flow({ '>': [{ var: 'a' }, 1] })
    .node('rakna', 'compute', setting('b', 2))
    .node('las', 'decision', choice('las', needsB).data)
    .node('om', 'compute', setting('a', { '+': [{ var: 'b' }, 1] }))
    .way('start', 'val')
    .way('val.ja', 'rakna')
    .way('rakna', 'las')
    .way('val.otherwise', 'las')
    .way('las.ja', 'om');
  // What comes after is not told of again: a run without the value never gets there.
  expect(told(bot.bot)).toEqual(['notSetOnWay b las val']);
});

test('a step that itself sets the field first reads what is set, and a rule that needs it before does not', () => {
  const assignments = [
    { field: 'b', expression: 1, sources: [] },
    { field: 'a', expression: { '+': [{ var: 'b' }, 1] }, sources: [] },
  ];
  const drawn = (data: { assignments: typeof assignments }) =>
    new BotDrawing().field('a').field('b').start('a').node('r', 'compute', data).way('start', 'r').bot;
  expect(told(drawn({ assignments }))).toEqual([]);
  expect(told(drawn({ assignments: [...assignments].reverse() }))).toEqual(['notSetOnWay b r start']);
});

test('a system sets what it answers, and leaves it empty where it fails', () => {
  const drawn = (from: string) =>
    flow(needsB)
      .system(system)
      .node('mater', 'connector', measuring)
      .way('start', 'mater')
      .way(`mater.${from}`, 'val').bot;
  expect(told(drawn('ok'))).toEqual([]);
  const [failed] = checkUnset(drawn('notFound'), definitions);
  expect(failed?.message).toMatchObject({
    key: 'problem.emptiedOnWay',
    args: { step: 'mater', port: 'Hittas inte' },
  });
  expect(failed).toMatchObject({
    severity: 'warning',
    node: 'val',
    at: ['branches', 0, 'condition', '>', 0],
  });
});

test('what a failing system empties is unset, though the start took it in', () => {
  const bot = flow(needsB)
    .system(system)
    .node('mater', 'connector', measuring)
    .node('in', 'compute', setting('b', 5))
    .way('start', 'in')
    .way('in', 'mater')
    .way('mater.failed', 'val').bot;
  expect(checkUnset(bot, definitions).map(({ message }) => message.key)).toEqual(['problem.emptiedOnWay']);
});

test('what a person fills in, and what a row of a table gives, is set', () => {
  const asking = {
    role: 'Handläggare',
    instruction: 'Mät',
    shows: [],
    asks: ['b'],
    answers: [{ id: 'klart', name: 'Klart' }],
  };
  const asked = flow(needsB)
    .node('fragar', 'human', asking)
    .way('start', 'fragar')
    .way('fragar.klart', 'val');
  expect(told(asked.bot)).toEqual([]);
  const table = {
    hitPolicy: 'first' as const,
    inputs: [{ id: 'i', expression: { var: 'a' } }],
    outputs: [{ id: 'u', field: 'b' }],
    rows: [],
    unanswered: false,
  };
  const drawn = (port: string) =>
    flow(needsB).node('tabell', 'table', table).way('start', 'tabell').way(`tabell.${port}`, 'val').bot;
  expect(told(drawn('out'))).toEqual([]);
  expect(told(drawn('noRow'))).toEqual(['notSetOnWay b val tabell']);
});

test.each<[string, Json]>([
  ['asked about', { '==': [{ var: 'b' }, null] }],
  ['asked about beside its use', { or: [{ '!=': [{ var: 'b' }, null] }, needsB] }],
  ['one of those that may be missing', { missing: ['b'] }],
  ['given a stand-in', { '>': [{ coalesce: [{ var: 'b' }, 0] }, 1] }],
  ['given a stand-in of its own', { '>': [{ var: ['b', 0] }, 1] }],
  ['the element of a list', { some: [[1, 2], { '>': [{ var: 'b' }, 1] }] }],
])('a field that is %s is no problem', (_, condition) => {
  expect(told(flow(condition).way('start', 'val').bot)).toEqual([]);
});

test.each<[Json, string, boolean]>([
  [{ '==': [{ var: 'b' }, null] }, 'otherwise', false],
  [{ '==': [{ var: 'b' }, null] }, 'ja', true],
  [{ '!=': [{ var: 'b' }, null] }, 'ja', false],
  [{ '!=': [{ var: 'b' }, null] }, 'otherwise', true],
  [{ '!': { or: [{ missing: ['b'] }, { '>': [{ var: 'a' }, 1] }] } }, 'ja', false],
])('after %j the way %s comes without the field: %s', (condition, port, isUnset) => {
  const bot = flow(condition)
    .node('las', 'decision', choice('las', needsB).data)
    .way('start', 'val')
    .way(`val.${port}`, 'las').bot;
  expect(told(bot)).toEqual(isUnset ? ['neverSet b las'] : []);
});

test('a choice with a way for missing values deals with them, and only that way comes without the field', () => {
  const bot = (port: string) =>
    flow(needsB, true)
      .node('las', 'decision', choice('las', needsB).data)
      .way('start', 'val')
      .way(`val.${port}`, 'las').bot;
  expect(told(bot('ja'))).toEqual([]);
  expect(told(bot('otherwise'))).toEqual([]);
  expect(told(bot('unanswered'))).toEqual(['neverSet b las']);
});

test('a way round that sets the field sets it for the second turn alone', () => {
  const bot = flow({ '>': [{ var: 'a' }, 1] })
    .node('las', 'compute', setting('a', { var: 'b' }))
    .node('rakna', 'compute', setting('b', 1))
    .way('start', 'val')
    .way('val.ja', 'las')
    .way('las', 'rakna')
    .way('rakna', 'val').bot;
  expect(told(bot)).toEqual(['notSetOnWay b las start']);
});

test('a step that no way leads to is not told of', () => {
  expect(told(flow(needsB).bot)).toEqual([]);
});

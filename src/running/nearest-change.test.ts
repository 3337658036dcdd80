import { expect, test } from 'vitest';
import { caseOf, sampleBot } from '#features/simulate/sample-bot.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Json } from '#lib/json.ts';
import { BotDrawing, everyKindOfStep, smallBot } from '../../tests/support/bot.ts';
import { createHost } from './host.ts';
import { type NearestChange, nearestChange, type Sought } from './nearest-change.ts';
import { traceCase } from './trace.ts';

function search(bot: Bot, testCase: TestCase, sought: Sought = { type: 'outcome' }) {
  const host = createHost(bot);
  const search = nearestChange(host, testCase, traceCase(host, testCase), sought);
  for (let runs = 0; ; runs++) {
    const { done, value } = search.next();
    if (done) return { change: value, runs };
  }
}

const told = (change: NearestChange | undefined) =>
  change && [change.changed.field, change.value, change.onwards, change.became];
const nearest = (bot: Bot, testCase: TestCase, sought?: Sought) => told(search(bot, testCase, sought).change);

/** Branches tried in turn, each to an outcome of its own name; otherwise to NEJ. */
function deciding(drawing: BotDrawing, branches: Readonly<Record<string, Json>>): BotDrawing {
  drawing.node('val', 'decision', {
    branches: Object.entries(branches).map(([id, condition]) => ({ id, name: id, condition, sources: [] })),
    otherwise: { name: '' },
    main: 'otherwise',
    unanswered: false,
  });
  for (const id of Object.keys(branches)) drawing.outcome(`till-${id}`, id).way(`val.${id}`, `till-${id}`);
  return drawing.outcome('nej', 'NEJ').way('val.otherwise', 'nej');
}

type Kind = 'text' | 'integer' | 'decimal' | 'money' | 'yesNo' | 'date';

/** A start that takes in fields, and a choice. */
function drawn(
  fields: Readonly<Record<string, Kind>>,
  branches: Readonly<Record<string, Json>>,
  typed: Readonly<Record<string, DataType>> = {},
): Bot {
  const drawing = new BotDrawing().parameter('grans', 100).start(...Object.keys(fields));
  for (const [key, kind] of Object.entries(fields)) drawing.field(key, kind);
  const { bot } = deciding(drawing, branches).way('start', 'val');
  return {
    ...bot,
    fields: bot.fields.map((field) => ({ ...field, type: typed[field.key] ?? field.type })),
  };
}
const bringing = (input: Readonly<Record<string, Json>>): TestCase => ({ id: '1', input });
const a = { var: 'a' };
const limit = { var: 'param.grans' };

test('a number moves to the limit and no further, and is told to hold beyond it', () => {
  expect(nearest(smallBot(), bringing({ avstand: 1999 }))).toEqual(['avstand', 2000, 'up', 'FORSLAG_BIFALL']);
  expect(nearest(smallBot(), bringing({ avstand: 7 }))).toEqual(['avstand', 2000, 'up', 'FORSLAG_BIFALL']);
  expect(nearest(smallBot(), bringing({ avstand: 2000 }))).toEqual([
    'avstand',
    1999,
    'down',
    'FORSLAG_AVSLAG',
  ]);
});

test('strict and unstrict limits are told apart, in the step of the type', () => {
  const above: Json = { '>': [a, limit] };
  expect(nearest(drawn({ a: 'integer' }, { JA: above }), bringing({ a: 40 }))?.[1]).toBe(101);
  expect(nearest(drawn({ a: 'money' }, { JA: above }), bringing({ a: 40 }))?.[1]).toBe(100.01);
  expect(nearest(drawn({ a: 'decimal' }, { JA: above }), bringing({ a: 40.125 }))?.[1]).toBe(100.001);
  expect(nearest(drawn({ a: 'integer' }, { JA: { '==': [a, 100] } }), bringing({ a: 40 }))).toEqual([
    'a',
    100,
    null,
    'JA',
  ]);
});

test('a limit on what is calculated from a value is carried back to the value', () => {
  const bot = new BotDrawing()
    .field('a')
    .field('kvot', 'decimal')
    .start('a')
    .node('raknar', 'compute', {
      assignments: [{ field: 'kvot', expression: { '-': [{ '*': [a, 2] }, 300] }, sources: [] }],
    });
  const whole = deciding(bot, { JA: { '>=': [{ var: 'kvot' }, 1001] } })
    .way('start', 'raknar')
    .way('raknar', 'val').bot;
  expect(nearest(whole, bringing({ a: 40 }))).toEqual(['a', 651, 'up', 'JA']);
});

test('a limit that changes nothing shows the next one behind it', () => {
  const behind: Json = { and: [{ '>=': [a, 100] }, { '>=': [a, 250] }] };
  expect(nearest(drawn({ a: 'integer' }, { JA: behind }), bringing({ a: 40 }))).toEqual([
    'a',
    250,
    'up',
    'JA',
  ]);
});

test('a change that a further one takes back is told as it is', () => {
  const window: Json = { and: [{ '>=': [a, 100] }, { '<=': [a, 120] }] };
  expect(nearest(drawn({ a: 'integer' }, { JA: window }), bringing({ a: 90 }))).toEqual([
    'a',
    100,
    null,
    'JA',
  ]);
  expect(nearest(drawn({ a: 'integer' }, { JA: window }), bringing({ a: 119 }))).toEqual([
    'a',
    121,
    'up',
    'NEJ',
  ]);
});

test('of the two sides the nearer is told', () => {
  const bot = drawn({ a: 'integer' }, { LAG: { '<': [a, 50] }, HOG: { '>': [a, 100] } });
  expect(nearest(bot, bringing({ a: 60 }))).toEqual(['a', 49, 'down', 'LAG']);
  expect(nearest(bot, bringing({ a: 95 }))).toEqual(['a', 101, 'up', 'HOG']);
});

test('a quantity is not proposed to be less than nothing', () => {
  const bot = drawn({ a: 'integer' }, { JA: { '<': [a, 0] } });
  expect(nearest(bot, bringing({ a: 5 }))).toBeUndefined();
  expect(nearest(bot, bringing({ a: -5 }))).toEqual(['a', 0, 'up', 'NEJ']);
});

test('a date moves by days, also where only the days between two dates are counted', () => {
  const early: Json = { '<=': [a, '2026-03-01'] };
  expect(nearest(drawn({ a: 'date' }, { JA: early }), bringing({ a: '2026-03-05' }))).toEqual([
    'a',
    '2026-03-01',
    'down',
    'JA',
  ]);
  const within: Json = { '>=': [{ daysBetween: ['2026-01-31', a] }, 30] };
  expect(nearest(drawn({ a: 'date' }, { JA: within }), bringing({ a: '2026-02-10' }))?.[1]).toBe(
    '2026-03-02',
  );
});

test('the number that changes by the smallest part of itself is told, whatever its size', () => {
  const both: Json = { or: [{ '>=': [{ var: 'stor' }, 1100] }, { '>=': [{ var: 'liten' }, 15] }] };
  const bot = drawn({ liten: 'integer', stor: 'integer' }, { JA: both });
  expect(nearest(bot, bringing({ liten: 10, stor: 1000 }))).toEqual(['stor', 1100, 'up', 'JA']);
  expect(nearest(bot, bringing({ liten: 14, stor: 1000 }))).toEqual(['liten', 15, 'up', 'JA']);
});

test('a yes or no, a choice and a text become one that the rules speak of', () => {
  const yes: Json = { and: [{ '==': [a, true] }, { '==': [{ var: 'b' }, false] }] };
  expect(nearest(drawn({ a: 'yesNo', b: 'yesNo' }, { JA: yes }), bringing({ a: true, b: true }))).toEqual([
    'b',
    false,
    null,
    'JA',
  ]);
  const choices = ['x', 'y', 'z'].map((value) => ({ value, label: value }));
  const choice: Json = { '==': [a, 'z'] };
  const ofChoice = drawn({ a: 'text' }, { JA: choice }, { a: { kind: 'choice', choices } });
  expect(nearest(ofChoice, bringing({ a: 'x' }))).toEqual(['a', 'z', null, 'JA']);
  const member: Json = { in: [a, ['9999', '8888']] };
  expect(nearest(drawn({ a: 'text' }, { JA: member }), bringing({ a: '1' }))).toEqual([
    'a',
    '9999',
    null,
    'JA',
  ]);
  const some: Json = { some: [a, { '==': [{ var: '' }, 'z'] }] };
  const ofList = drawn(
    { a: 'text' },
    { JA: some },
    { a: { kind: 'list', items: { kind: 'choice', choices } } },
  );
  expect(nearest(ofList, bringing({ a: ['x'] }))).toEqual(['a', ['x', 'z'], null, 'JA']);
});

test('where a run stopped for want of a value, one is told that lets it end', () => {
  const reaches: Json = { '>=': [a, limit] };
  expect(nearest(drawn({ a: 'integer' }, { JA: reaches }), bringing({ a: null }))).toEqual([
    'a',
    100,
    null,
    'JA',
  ]);
  expect(nearest(drawn({ a: 'yesNo' }, { JA: { '==': [a, true] } }), bringing({ a: null }))).toEqual([
    'a',
    true,
    null,
    'JA',
  ]);
});

test('nothing is told where only a parameter would change it, or what is sensitive, or what no rule reads', () => {
  const bot = drawn({ a: 'integer', b: 'yesNo' }, { JA: { '<': [limit, 50] } });
  expect(nearest(bot, bringing({ a: 99, b: false }))).toBeUndefined();
  const reading = drawn({ a: 'yesNo' }, { JA: { '==': [a, true] } });
  const sensitive: Bot = {
    ...reading,
    fields: reading.fields.map((field) => ({ ...field, personal: 'sensitive' })),
  };
  expect(nearest(reading, bringing({ a: false }))?.[3]).toBe('JA');
  expect(nearest(sensitive, bringing({ a: false }))).toBeUndefined();
});

test('a system’s answer is changed where the case can change it, and left alone where it differs by call', () => {
  const bot = everyKindOfStep();
  expect(nearest(bot, { id: '1' })).toEqual(['avstand', 1999, 'down', 'FORSLAG_AVSLAG']);
  const byCall = { id: '1', systems: { karta: { mat: [{ avstand: 2500 }, { avstand: 1 }] } } };
  expect(nearest(bot, byCall)).toBeUndefined();
});

test('a step is told its own nearest change, which need not be that of the outcome', () => {
  const bot = sampleBot();
  const testCase = caseOf(bot, 'S04');
  const { steps } = traceCase(createHost(bot), testCase);
  const numberOf = (port: string) =>
    steps.findIndex(({ node }) => bot.nodes.some(({ id, data }) => id === node && ends(data, port))) + 1;
  const ends = (data: unknown, port: string) => JSON.stringify(data).includes(`"id":"${port}"`);
  expect(nearest(bot, testCase, { type: 'port', step: numberOf('beslut-finns') })).toEqual([
    'aktivtBeslut',
    true,
    null,
    'beslut-finns',
  ]);
});

test('the school-transport bot: one metre was missing, and a margin is carried back to the distance', () => {
  const bot = sampleBot();
  expect(nearest(bot, caseOf(bot, 'S04'))).toEqual(['avstandM', 2000, 'up', 'FORSLAG_BIFALL']);
  expect(nearest(bot, caseOf(bot, 'S03'))).toEqual(['avstandM', 2001, 'up', 'FORSLAG_BIFALL']);
  expect(nearest(bot, caseOf(bot, 'S12'))).toEqual(['badaSokt', true, null, 'FORSLAG_BIFALL']);
  expect(nearest(bot, caseOf(bot, 'S19'))).toEqual(['avstandM', 1949, 'down', 'FORSLAG_AVSLAG']);
  expect(nearest(bot, caseOf(bot, 'S16'))).toBeUndefined();
});

test('the work is bounded, whatever the rules', () => {
  const fields = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`f${index}`, 'integer' as const]),
  );
  const hopeless: Json = { and: [{ '<': [1, 0] }, { '<': [0, 1] }] };
  const teeth: Json = {
    and: [
      {
        or: Object.keys(fields).map((key) => ({
          '==': [{ '%': [{ '*': [{ var: key }, 7919] }, 104729] }, 17],
        })),
      },
      hopeless,
    ],
  };
  const input = Object.fromEntries(Object.keys(fields).map((key, index) => [key, index * 37 + 5]));
  const { change, runs } = search(drawn(fields, { JA: teeth }), bringing(input));
  expect(change).toBeUndefined();
  expect(runs).toBeLessThanOrEqual(800);
});

import { expect, test } from 'vitest';
import { changeField } from '#editing/commands/fields.ts';
import { changeParameter } from '#editing/commands/parameters.ts';
import { expressionMessages } from '#expression/messages.ts';
import type { Bot } from '#flow/bot.ts';
import { registerMessages } from '#i18n/engine.ts';
import { sentence } from '#i18n/say.ts';
import type { Json } from '#lib/json.ts';
import type { Language } from '#lib/local-text.ts';
import { definitions, nodeMessages } from '#nodes/definitions.ts';
import { sampleBot } from '../../tests/bench/sample-bot.ts';
import { everyKindOfStep, smallBot } from '../../tests/support/bot.ts';
import { changesBetween, movedSaid } from './changes-between.ts';
import { mergeBots } from './merge/merge-bots.ts';

for (const messages of [expressionMessages, ...nodeMessages]) registerMessages(messages);

const said = (before: Bot, after: Bot, language: Language = 'sv') =>
  changesBetween(before, after, definitions).map(({ name, said }) =>
    `${sentence(name, language)} ${sentence(said, language)}`.replaceAll('\u00A0', ' '),
  );

/** The bot as it is written with every object's keys, and the lists that have no order, the other way about. */
function rewritten(bot: Bot): Bot {
  const turned = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, turned(part)]),
    );
  };
  const { nodes, edges, fields, parameters, systems, cases } = bot;
  const reversed = {
    ...bot,
    nodes: nodes.toReversed(),
    edges: edges.toReversed().map((edge) => ({ ...edge, id: `other-${edge.id}` })),
    fields: fields.toReversed(),
    parameters: parameters.toReversed(),
    systems: systems.toReversed(),
    cases: { ...cases, list: cases.list.toReversed() },
  };
  // What is a bot is JSON, and stays one when its keys are turned.
  return turned(reversed as unknown as Json) as unknown as Bot;
}

test('what is only written in another order, or has ways with other ids, has not changed', () => {
  for (const bot of [sampleBot(), smallBot(), everyKindOfStep()]) {
    expect(changesBetween(bot, rewritten(bot), definitions)).toEqual([]);
  }
});

test('a way that leads to another step is one change, and so is one that leads nowhere any longer', () => {
  const bot = smallBot();
  const aimed = bot.edges.map((edge) =>
    edge.from.port === 'ja' ? { ...edge, id: 'new', to: 'avslag' } : edge,
  );
  expect(said(bot, { ...bot, edges: aimed })).toEqual([
    'Racker. Når gränsen går nu till avslag i stället för till bifall.',
  ]);
  const cut = bot.edges.filter(({ from }) => from.port !== 'ja');
  expect(said(bot, { ...bot, edges: cut })).toEqual([
    'Racker. Når gränsen gick till bifall och leder nu ingenstans.',
  ]);
});

test('cards that are moved are changes of layout, counted in one sentence', () => {
  const bot = smallBot();
  const nodes = bot.nodes.map((node) => ({ ...node, position: { x: node.position.x + 10, y: 0 } }));
  const changes = changesBetween(bot, { ...bot, nodes }, definitions);
  expect(changes.map(({ mark, weight }) => [mark, weight])).toEqual(nodes.map(() => ['moved', 'layout']));
  const counted = movedSaid(changes);
  expect(counted && sentence(counted, 'sv')).toBe('4 steg är flyttade, det ändrar inget beslut.');
});

test('a step that has come is told with where it leads, and its ways are not told of again', () => {
  const bot = everyKindOfStep();
  const without = {
    ...bot,
    nodes: bot.nodes.filter(({ id }) => id !== 'granskar'),
    edges: bot.edges.flatMap((edge) => {
      if (edge.from.node === 'granskar') return [];
      return edge.to === 'granskar' ? [{ ...edge, to: 'bifall' }] : [edge];
    }),
  };
  expect(said(without, bot)).toEqual([
    'Racker. Når gränsen går nu till det nya steget granskar i stället för till bifall.',
    'Granskar. Nytt steg (Handläggare): Handläggare. Därifrån: vidare till bifall.',
  ]);
});

test('rows of a table of values that change alike are one sentence, and a limit has its unit', () => {
  const bot = sampleBot();
  const parameters = bot.parameters.map((parameter) => ({
    ...parameter,
    periods: parameter.periods.map((period) =>
      parameter.key === 'grans'
        ? { ...period, value: { ...(period.value as Record<string, Json>), '4': 3500, '5': 3500 } }
        : period,
    ),
  }));
  expect(said(bot, { ...bot, parameters })).toEqual([
    'Gräns. Gränsen för årskurs 4 och 5 ändras från 3 000 m till 3 500 m.',
  ]);
  expect(said(bot, { ...bot, parameters }, 'en')).toEqual([
    'Limit. The limit for grade 4 and 5 changes from 3,000 m to 3,500 m.',
  ]);
});

test('a test case is told by what it holds and what it expects, and weighs as a case', () => {
  const bot = everyKindOfStep();
  const [first, ...rest] = bot.cases.list;
  if (!first) throw new Error('No cases');
  const changed = { ...first, input: { avstand: 5 }, expected: { outcome: 'VANTA' } };
  const after: Bot = { ...bot, cases: { base: { ...bot.cases.base, date: '2027-01-01' }, list: [changed] } };
  expect(said(bot, after)).toEqual([
    'Grundfallet. Dagen ändras från 2026-09-01 till 2027-01-01.',
    'En vanlig väg. Väntat utfall ändras från Förslag: bifall till Vänta, försök igen.',
    'En vanlig väg. Avstand ändras från inget till 5.',
    `${String(rest[0]?.name)}. Testfallet är borttaget. Det väntades sluta i Handläggare prövar.`,
  ]);
  const weights = changesBetween(bot, after, definitions).map(({ weight }) => weight);
  expect(new Set(weights)).toEqual(new Set(['cases']));
});

test('a system tells of its contract as the register does, and of its rows as what cases find', () => {
  const bot = everyKindOfStep();
  const systems = bot.systems.map((system) => ({
    ...system,
    owner: 'Trafikenheten',
    operations: system.operations.map((operation) => ({ ...operation, failures: [] })),
    records: { vagar: [] },
  }));
  expect(
    changesBetween(bot, { ...bot, systems }, definitions).map(
      ({ weight, said }) => `${weight}: ${sentence(said, 'sv')}`,
    ),
  ).toEqual([
    'decision: Mät skolvägen: Felet Adressen hittas inte finns inte längre.',
    'words: Ansvarig var saknas och är Trafikenheten.',
    'cases: Det simulerade systemets tabell vagar är ändrad (antal rader: 0, förut 1).',
  ]);
});

test('fields and the bot itself are words, but for a field’s type', () => {
  const bot = smallBot();
  const fields = bot.fields.map((field) => ({
    ...field,
    label: 'Avstånd',
    unit: 'm',
    type: { kind: 'decimal' as const },
  }));
  const after = { ...bot, fields, description: 'Förbereder skolskjuts.' };
  expect(
    changesBetween(bot, after, definitions).map(({ weight, said }) => `${weight}: ${sentence(said, 'sv')}`),
  ).toEqual([
    'decision: Är nu decimaltal, förut heltal.',
    'words: Heter nu Avstånd, förut avstand.',
    'words: Enheten är nu m, förut inget.',
    'words: Förklaringen är en annan.',
  ]);
});

test('a key that is only written in another way is one change of words, whatever mentions it', () => {
  const bot = sampleBot();
  const context = { definitions };
  const [field] = bot.fields.filter(({ key }) => key === 'arskurs');
  const [limit] = bot.parameters.filter(({ key }) => key === 'grans');
  if (!field || !limit) throw new Error('No such keys');
  const once = changeField.apply(bot, { key: field.key, field: { ...field, key: 'klass' } }, context);
  const args = { key: limit.key, parameter: { ...limit, key: 'minst' } };
  const twice = changeParameter.apply(once, args, context);
  expect(said(bot, twice)).toEqual([
    'Årskurs. Nyckeln heter nu klass, förut arskurs.',
    'Gräns. Nyckeln heter nu minst, förut grans.',
  ]);
  const ours = { ...bot, nodes: bot.nodes.map((node) => ({ ...node, name: `${node.id} hos oss` })) };
  const merge = mergeBots(bot, ours, twice, definitions);
  expect(merge.conflicts).toEqual([]);
  const merged = merge.answered(new Map()).bot;
  expect(changesBetween(twice, merged, definitions)).toEqual(changesBetween(bot, ours, definitions));
});

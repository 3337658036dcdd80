import { expect, test } from 'vitest';
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

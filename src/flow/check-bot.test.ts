import { expect, test } from 'vitest';
import { definitions } from '#nodes/definitions.ts';
import { BotDrawing, smallBot } from '../../tests/support/bot.ts';
import type { Bot } from './bot.ts';
import { checkBot } from './check-bot.ts';

const keysOf = (bot: Bot) =>
  checkBot(bot, definitions).map(({ message, node, port }) =>
    [message.key, node, port].filter(Boolean).join(' '),
  );

test('a sound bot has no problems', () => {
  expect(keysOf(smallBot())).toEqual([]);
});

test('an empty bot lacks a start and an outcome', () => {
  expect(keysOf(new BotDrawing().bot)).toEqual(['problem.noStart', 'problem.noOutcome']);
});

test('a second start is named', () => {
  const bot = smallBot();
  const second = {
    id: 'start2',
    kind: 'start',
    name: 'b',
    position: { x: 0, y: 0 },
    data: { source: '', fields: [] },
  };
  const edges = [...bot.edges, { id: 'x', from: { node: 'start2', port: 'out' }, to: 'racker' }];
  expect(keysOf({ ...bot, nodes: [...bot.nodes, second], edges })).toEqual(['problem.severalStarts start2']);
});

test('an exit without a way is named, and a step that no way leads to', () => {
  const bot = smallBot();
  const edges = bot.edges.filter((edge) => edge.to !== 'avslag');
  expect(keysOf({ ...bot, edges })).toEqual(['problem.noWay racker otherwise', 'problem.notReached avslag']);
});

test('where a whole part of the flow is cut off, the step that it begins with is named, and not all after it', () => {
  const bot = smallBot();
  const edges = bot.edges.filter((edge) => edge.to !== 'racker');
  expect(keysOf({ ...bot, edges }).filter((key) => key.startsWith('problem.notReached'))).toEqual([
    'problem.notReached racker',
  ]);
});

test('a rule that is no JSON Logic is named at its step', () => {
  const bot = smallBot();
  const nodes = bot.nodes.map((node) =>
    node.id === 'racker'
      ? {
          ...node,
          data: {
            ...(node.data as object),
            branches: [{ id: 'ja', name: 'Ja', condition: { '>=': [{ var: 'okand' }, 1] }, sources: [] }],
          },
        }
      : node,
  );
  const [problem] = checkBot({ ...bot, nodes }, definitions);
  expect(problem).toMatchObject({ severity: 'error', node: 'racker' });
  expect(problem?.at?.slice(0, 3)).toEqual(['branches', 0, 'condition']);
});

const round = () =>
  new BotDrawing()
    .field('a')
    .start('a')
    .node('ett', 'decision', {
      branches: [{ id: 'ut', name: 'Ut', condition: { '>': [{ var: 'a' }, 1] }, sources: [] }],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .outcome('slut', 'KLAR', 'klar')
    .way('start', 'ett')
    .way('ett.ut', 'slut');

test('a way round in which nothing changes never ends, though it has a way out', () => {
  const { bot } = round().way('ett.otherwise', 'ett');
  expect(keysOf(bot)).toEqual(['problem.endlessCycle ett']);
});

test('a way round that sets a value and has a way out may end', () => {
  const { bot } = round()
    .node('rakna', 'compute', {
      assignments: [{ field: 'a', expression: { '+': [{ var: 'a' }, 1] }, sources: [] }],
    })
    .way('ett.otherwise', 'rakna')
    .way('rakna', 'ett');
  expect(keysOf(bot)).toEqual([]);
});

test('a way round without a way out never ends', () => {
  const { bot } = new BotDrawing()
    .field('a')
    .start('a')
    .node('rakna', 'compute', {
      assignments: [{ field: 'a', expression: { '+': [{ var: 'a' }, 1] }, sources: [] }],
    })
    .outcome('slut', 'KLAR', 'klar')
    .way('start', 'rakna')
    .way('rakna', 'rakna');
  expect(keysOf(bot)).toEqual(['problem.endlessCycle rakna', 'problem.notReached slut']);
});

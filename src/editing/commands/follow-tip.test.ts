import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { dietOf } from '#flow/diet.ts';
import type { Operation } from '#flow/system.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { sampleBot } from '../../../tests/bench/sample-bot.ts';
import { BotDrawing } from '../../../tests/support/bot.ts';
import { execute, startHistory, undo } from '../history.ts';
import { followTip } from './follow-tip.ts';

const child = { key: 'barn', label: 'Barn', type: { kind: 'text' as const } };
const grade = { key: 'klass', label: 'Klass', type: { kind: 'integer' as const } };
const address = { key: 'adress', label: 'Adress', type: { kind: 'text' as const } };

const lookUp: Operation = {
  id: 'elev',
  name: 'Hämta elev',
  inputs: [child],
  outputs: [grade, address],
  failures: [],
  answers: { type: 'lookup', table: 'elever', by: [{ input: 'barn', column: 'barn' }] },
};
const records = {
  elever: [
    { barn: 'A', klass: 2, adress: 'Vägen 1' },
    { barn: 'B', klass: 7, adress: 'B 2' },
  ],
};
const write: Operation = {
  id: 'flytta',
  name: 'Flytta',
  inputs: [child],
  outputs: [],
  failures: [],
  writes: true,
};

const asks = (outputs: readonly string[], operation = 'elev') => ({
  system: 'register',
  operation,
  inputs: [{ input: 'barn', expression: { var: 'barn' } }],
  outputs: outputs.map((output) => ({ output, field: output })),
});

/** Two look-ups of the same pupil, with a step between them, and a decision on the grade. */
function drawn(
  between: (drawing: BotDrawing) => BotDrawing,
  second: readonly string[] = ['adress'],
): BotDrawing {
  const drawing = new BotDrawing()
    .field('barn', 'text')
    .field('klass')
    .field('adress', 'text')
    .system({ id: 'register', name: 'Registret', channel: 'screen', operations: [lookUp, write], records })
    .start('barn')
    .node('forst', 'connector', asks(['klass']));
  return between(drawing)
    .node('sedan', 'connector', asks(second))
    .node('val', 'decision', {
      branches: [{ id: 'ung', name: 'Ung', condition: { '<': [{ var: 'klass' }, 4] }, sources: [] }],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .outcome('ja', 'FORSLAG_BIFALL', 'bor på {adress}')
    .outcome('nej', 'FORSLAG_AVSLAG', 'bor på {adress}')
    .outcome('vanta', 'VANTA', 'registret svarar inte')
    .way('start', 'forst')
    .way('forst.ok', 'mellan')
    .way('forst.failed', 'vanta')
    .way('mellan.failed', 'vanta')
    .way('mellan', 'sedan')
    .way('mellan.ok', 'sedan')
    .way('sedan.ok', 'val')
    .way('sedan.failed', 'vanta')
    .way('val.ung', 'ja')
    .way('val.otherwise', 'nej')
    .case({ id: '1', input: { barn: 'A' } })
    .case({ id: '2', input: { barn: 'B' } })
    .case({ id: '3', input: { barn: 'C' } })
    .case({ id: '4', input: { barn: 'A' }, faults: [{ kind: 'down', system: 'register' }] });
}

const counts = (drawing: BotDrawing) => drawing.node('mellan', 'compute', { assignments: [] });
const callsBetween = (operation: string, outputs: readonly string[]) => (drawing: BotDrawing) =>
  drawing.node('mellan', 'connector', asks(outputs, operation));

const decisions = (bot: Bot) => {
  const host = createHost(bot);
  return bot.cases.list.map((testCase) => host.run(testCase).ending);
};

/** The bot after its only tip, which is undone to the letter. */
function afterTip(bot: Bot): Bot {
  const [tip] = dietOf(bot, definitions);
  if (!tip) throw new Error('no tip');
  const done = execute(startHistory(bot), followTip, { tip }, { definitions }, 0);
  if (!done.ok) throw new Error(done.message.key);
  expect(undo(done.history).bot).toBe(bot);
  return done.history.bot;
}

test('a look-up of what an earlier step has fetched is merged with it, and all cases are decided the same', () => {
  const { bot } = drawn(counts);
  expect(dietOf(bot, definitions)).toEqual([{ kind: 'merge', node: 'sedan', into: 'forst' }]);
  const merged = afterTip(bot);
  expect(merged.nodes.map(({ id }) => id)).not.toContain('sedan');
  expect(decisions(merged)).toEqual(decisions(bot));
  expect(decisions(bot).map((ending) => ending.type === 'ended' && ending.reason)).toEqual([
    'bor på Vägen 1',
    'bor på B 2',
    'registret svarar inte',
    'registret svarar inte',
  ]);
  expect(dietOf(merged, definitions)).toEqual([]);
});

test('nothing is merged over a step that writes in the system, or that changes what was asked or answered', () => {
  expect(dietOf(drawn(callsBetween('flytta', [])).bot, definitions)).toEqual([]);
  const changing = (field: string) => (drawing: BotDrawing) =>
    drawing.node('mellan', 'compute', { assignments: [{ field, expression: 'B', sources: [] }] });
  expect(dietOf(drawn(changing('barn')).bot, definitions)).toEqual([]);
  expect(dietOf(drawn(changing('adress')).bot, definitions)).toEqual([]);
});

test('nothing is merged with a step that one may come past', () => {
  const drawing = drawn(counts).node('genvag', 'human', {
    role: '',
    instruction: '',
    shows: [],
    asks: [],
    answers: [{ id: 'ok', name: 'Vidare' }],
  });
  const past = drawing.way('genvag.ok', 'sedan').bot;
  const failed = past.edges.find(({ from }) => from.node === 'forst' && from.port === 'failed');
  const edges = past.edges.map((edge) => (edge === failed ? { ...edge, to: 'genvag' } : edge));
  expect(dietOf({ ...past, edges }, definitions)).toEqual([]);
});

test('nothing is merged where a case answers call by call', () => {
  const { bot } = drawn(counts).case({
    id: '5',
    systems: { register: { elev: [{ klass: 1 }, { klass: 9 }] } },
  });
  expect(dietOf(bot, definitions)).toEqual([]);
});

test('a look-up that nothing reads is dropped with what only it led to, and one that is read is kept', () => {
  const { bot } = drawn(counts);
  const edges = bot.edges.filter(({ from }) => from.node !== 'sedan');
  const unread: Bot = {
    ...bot,
    nodes: bot.nodes
      .filter(({ id }) => id !== 'sedan')
      .map((node) =>
        node.kind === 'outcome' ? { ...node, data: { ...Object(node.data), reason: '' } } : node,
      ),
    edges: [
      ...edges.filter(({ from, to }) => to !== 'sedan' && from.node !== 'forst'),
      { id: 'a', from: { node: 'mellan', port: 'out' }, to: 'vidare' },
      { id: 'b', from: { node: 'vidare', port: 'ok' }, to: 'val' },
      { id: 'c', from: { node: 'vidare', port: 'failed' }, to: 'egen' },
      { id: 'd', from: { node: 'forst', port: 'ok' }, to: 'mellan' },
      { id: 'e', from: { node: 'forst', port: 'failed' }, to: 'vanta' },
    ],
  };
  const withMore = { ...unread, nodes: [...unread.nodes, ...more()] };
  expect(dietOf(withMore, definitions)).toEqual([{ kind: 'unused', node: 'vidare' }]);
  const dropped = afterTip(withMore);
  expect(dropped.nodes.map(({ id }) => id).filter((id) => ['vidare', 'egen'].includes(id))).toEqual([]);
  expect(decisions(dropped)).toEqual(decisions(withMore));
});

/** A look-up of something else, and an outcome that only its failure leads to. */
function more(): Bot['nodes'] {
  return new BotDrawing()
    .node('vidare', 'connector', { ...asks(['adress']), inputs: [{ input: 'barn', expression: 'A' }] })
    .outcome('egen', 'VANTA', 'adressen').bot.nodes;
}

test('a step by screen goes by an API that has the same operation, and is answered alike in every case', () => {
  const { bot } = drawn(counts);
  const { answers: _, ...unanswered } = lookUp;
  const systems: Bot['systems'] = [
    { ...bot.systems[0], id: 'register', name: 'Registret', channel: 'screen', operations: [unanswered] },
    { id: 'api', name: 'Registrets API', channel: 'api', operations: [{ ...unanswered, id: 'hamta' }] },
  ];
  const base = { ...bot.cases.base, systems: { register: { elev: { klass: 2, adress: 'Vägen 1' } } } };
  const list = bot.cases.list.map((testCase) =>
    testCase.id === '2' ? { ...testCase, systems: { register: { elev: { klass: 8 } } } } : testCase,
  );
  const byScreen = afterTip({ ...bot, systems, cases: { base, list } });
  expect(dietOf(byScreen, definitions)).toEqual([
    { kind: 'useApi', node: 'forst', system: 'api', operation: 'hamta' },
  ]);
  const byApi = afterTip(byScreen);
  expect(byApi.nodes.find(({ id }) => id === 'forst')?.data).toMatchObject({
    system: 'api',
    operation: 'hamta',
  });
  expect(decisions(byApi)).toEqual(decisions(byScreen));
  expect(dietOf(byApi, definitions)).toEqual([]);
});

test('a tip that no longer holds is refused', () => {
  const { bot } = drawn(counts);
  const [tip] = dietOf(bot, definitions);
  if (!tip) throw new Error('no tip');
  const done = execute(startHistory(afterTip(bot)), followTip, { tip }, { definitions }, 0);
  expect(done).toMatchObject({ ok: false, message: { key: 'edit.tipIsPast' } });
});

test('the bot that comes with the product has nothing to do without', () => {
  expect(dietOf(sampleBot(), definitions)).toEqual([]);
});

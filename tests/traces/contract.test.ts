import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Bot } from '#flow/bot.ts';
import type { NodeDefinition } from '#flow/node-definition.ts';
import type { Json } from '#lib/json.ts';
import { definitions, runners } from '#nodes/definitions.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import { prepareProgram } from '#simulator/program.ts';
import { frameTemplate, runToEnd, startFrame, startState, step, type World } from '#simulator/step.ts';
import { BotDrawing } from '../support/bot.ts';

/*
 * The node contract carries kinds that the product does not have yet: a loop, a decision table, a
 * text and a sub-flow, written here as a kind would be, run by the same simulator.
 */

interface Rough {
  readonly [key: string]: Json;
}

function definition(
  kind: string,
  ports: readonly string[],
  writes: readonly string[],
): NodeDefinition<Rough> {
  return {
    kind,
    role: 'step',
    schema: z.custom<Rough>(),
    create: () => ({}),
    ports: () => ports.map((id, index) => ({ id, name: id, side: index === 0 ? 'down' : 'right' })),
    writes: () => writes,
    expressions: () => [],
    mapExpressions: (data) => data,
    renameField: (data) => data,
    check: () => [],
    changes: () => [],
    card: () => ({}),
  };
}

/** For each item of a list: sets `item` and leaves by `item`; when there are no more, by `done`. */
const loop: NodeRunner<Rough> = {
  prepare(_node, preparation) {
    const items = preparation.slot('lista');
    const item = preparation.slot('item');
    const place = preparation.privateSlot();
    return {
      enter(frame) {
        const list = frame[items] as readonly Json[];
        const next = typeof frame[place] === 'number' ? frame[place] : 0;
        if (next >= list.length) return preparation.port('done');
        frame[item] = list[next];
        frame[place] = next + 1;
        return preparation.port('item');
      },
    };
  },
};

/** A row is a rule; the first that holds sets `summa`. Without one, the run leaves by `noRow`. */
const table: NodeRunner<Rough> = {
  prepare({ data }, preparation) {
    const rows = (data['rows'] as readonly { when: Json; sum: Json }[]).map((row, index) => ({
      when: preparation.rule(row.when, ['rows', index, 'when']),
      sum: preparation.rule(row.sum, ['rows', index, 'sum']),
    }));
    const slot = preparation.slot('summa');
    return {
      enter(frame) {
        const row = rows.find(({ when }) => when.evaluate(frame) === true);
        if (!row) return preparation.port('noRow');
        frame[slot] = row.sum.evaluate(frame);
        return preparation.port('out');
      },
    };
  },
};

/** Writes a letter. */
const text: NodeRunner<Rough> = {
  prepare(_node, preparation) {
    const [summa, brev] = [preparation.slot('summa'), preparation.slot('brev')];
    return {
      enter(frame) {
        frame[brev] = `Summan är ${frame[summa]}.`;
        return preparation.port('out');
      },
    };
  },
};

/** Waits on another bot and leaves by what it ended in. */
const subflow: NodeRunner<Rough> = {
  prepare(_node, preparation) {
    const brev = preparation.slot('brev');
    return {
      enter: (frame) => ({ type: 'callFlow', bot: 'granskning', input: { brev: frame[brev] as Json } }),
      resume: (_frame, reply) =>
        preparation.port(reply.type === 'flowEnded' && reply.outcome === 'OK' ? 'ok' : 'failed'),
    };
  },
};

const kinds = new Map<string, [NodeDefinition<Rough>, NodeRunner<Rough>]>([
  ['loop', [definition('loop', ['done', 'item'], ['item']), loop]],
  ['table', [definition('table', ['out', 'noRow'], ['summa']), table]],
  ['text', [definition('text', ['out'], ['brev']), text]],
  ['subflow', [definition('subflow', ['ok', 'failed'], []), subflow]],
]);
const allDefinitions = new Map([
  ...definitions,
  ...[...kinds].map(([kind, [made]]) => [kind, made] as const),
]);
const allRunners = new Map([...runners, ...[...kinds].map(([kind, [, made]]) => [kind, made] as const)]);

function bot(): Bot {
  const { bot } = new BotDrawing()
    .field('lista')
    .field('item')
    .field('summa')
    .field('brev', 'text')
    .start('lista', 'summa')
    .outcome('klar', 'KLAR', '{brev}')
    .outcome('fel', 'MANUELL', '{item}')
    .way('start', 'varje')
    .way('varje.item', 'tabell')
    .way('tabell', 'varje')
    .way('tabell.noRow', 'fel')
    .way('varje.done', 'brevet')
    .way('brevet', 'granska')
    .way('granska.ok', 'klar')
    .way('granska.failed', 'fel');
  const node = (id: string, kind: string, data: Rough) => ({
    id,
    kind,
    name: id,
    position: { x: 0, y: 0 },
    data,
  });
  const rows = [
    { when: { '>': [{ var: 'item' }, 10] }, sum: { '+': [{ var: 'summa' }, 10] } },
    { when: { '>': [{ var: 'item' }, 0] }, sum: { '+': [{ var: 'summa' }, { var: 'item' }] } },
  ];
  const nodes = [
    node('varje', 'loop', {}),
    node('tabell', 'table', { rows }),
    node('brevet', 'text', {}),
    node('granska', 'subflow', {}),
  ];
  return { ...bot, nodes: [...bot.nodes, ...nodes] };
}

const program = prepareProgram(bot(), allDefinitions, allRunners);
const start = (lista: Json) =>
  startFrame(program, frameTemplate(program, {}, { summa: 0 }), { lista }, undefined);
const world: World = (effect) =>
  effect.type === 'callFlow'
    ? { type: 'flowEnded', outcome: effect.input['brev'] === 'Summan är 13.' ? 'OK' : 'NEJ', reason: '' }
    : { type: 'waited' };

test('a loop goes through its list, a table adds up, a text is written and a sub-flow approves it', () => {
  expect(runToEnd(program, start([1, 2, 50]), world).ending).toEqual({
    type: 'ended',
    outcome: 'KLAR',
    reason: 'Summan är 13.',
    handsOver: false,
  });
});

test('a table without a row for the item leaves by its own exit', () => {
  expect(runToEnd(program, start([1, -7]), world).ending).toMatchObject({ outcome: 'MANUELL', reason: '-7' });
});

test('a loop run in kept states can be stepped back into and gives the same end', () => {
  let state = startState(program, start([1, 2, 50]));
  const states = [state];
  while (!state.ending) {
    const reply = state.effect ? world(state.effect, 0) : null;
    ({ state } = step(program, state, reply, null));
    states.push(state);
  }
  const ends = states.map((from) => {
    let again = from;
    while (!again.ending) {
      ({ state: again } = step(program, again, again.effect ? world(again.effect, 0) : null, null));
    }
    return again.ending;
  });
  expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
  expect(states.length).toBeGreaterThan(10);
});

test('a run that goes round without end stops at the bound and names the step', () => {
  const endless = bot();
  const edges = endless.edges.map((edge) => (edge.from.port === 'done' ? { ...edge, to: 'varje' } : edge));
  const stuck = prepareProgram({ ...endless, edges }, allDefinitions, allRunners);
  const { ending } = runToEnd(
    stuck,
    startFrame(stuck, frameTemplate(stuck, {}, {}), { lista: [] }, undefined),
    world,
  );
  expect(ending).toMatchObject({
    type: 'stopped',
    message: { key: 'run.tooManySteps', args: { node: 'varje', bound: 10_000 } },
  });
});

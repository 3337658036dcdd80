import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { BotDrawing, smallBot } from '../../tests/support/bot.ts';
import { firstDifference, partingOf } from './first-difference.ts';
import { createHost } from './host.ts';
import { traceCase } from './trace.ts';

const traceOf = (bot: Bot, avstand: number) => traceCase(createHost(bot), { id: 'A', input: { avstand } });

/** Start, a calculation of `dubbelt`, and an outcome with it in its reason. */
function doubling(times: number, reason = 'dubbelt'): Bot {
  return new BotDrawing()
    .field('avstand')
    .field('dubbelt')
    .start('avstand')
    .node('raknar', 'compute', {
      assignments: [{ field: 'dubbelt', expression: { '*': [{ var: 'avstand' }, times] }, sources: [] }],
    })
    .outcome('klart', 'VIDARE', reason)
    .way('start', 'raknar')
    .way('raknar', 'klart').bot;
}

test('the same run has no step that differs', () => {
  expect(firstDifference(traceOf(smallBot(), 1999), traceOf(smallBot(), 1999))).toBeNull();
});

test('runs part at the step that they leave by different ways', () => {
  const difference = firstDifference(traceOf(smallBot(), 1999), traceOf(smallBot(), 2000));
  expect(difference).toEqual({ step: 2, kind: 'port' });
});

test('a step that sets another value differs, though the way is the same', () => {
  const [one, other] = [traceOf(doubling(2), 10), traceOf(doubling(3), 10)];
  expect(firstDifference(one, other)).toEqual({ step: 2, kind: 'set' });
  expect(partingOf(one, other)).toBeNull();
});

test('a step that was put in is the first that differs', () => {
  const drawn = smallBot();
  const longer: Bot = {
    ...drawn,
    nodes: [
      ...drawn.nodes,
      { id: 'ny', kind: 'compute', name: 'Ny', position: { x: 0, y: 0 }, data: { assignments: [] } },
    ],
    edges: [
      ...drawn.edges.filter(({ from }) => from.node !== 'start'),
      { id: 'n1', from: { node: 'start', port: 'out' }, to: 'ny' },
      { id: 'n2', from: { node: 'ny', port: 'out' }, to: 'racker' },
    ],
  };
  const difference = { step: 2, kind: 'node' };
  expect(firstDifference(traceOf(drawn, 2000), traceOf(longer, 2000))).toEqual(difference);
  expect(firstDifference(traceOf(longer, 2000), traceOf(drawn, 2000))).toEqual(difference);
});

test('the same outcome for another reason differs where it ends', () => {
  expect(firstDifference(traceOf(doubling(2), 10), traceOf(doubling(2, 'två gånger'), 10))).toEqual({
    step: 3,
    kind: 'ending',
  });
});

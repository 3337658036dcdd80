import { expect, test } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';
import { sketchFlow } from './flow-sketch.ts';

/** A bot from lines such as `start > decision`, each step named by its kind and a number. */
function flow(...lines: readonly string[]): Bot {
  const edges = lines.filter((line) => line.includes('>')).map((line) => line.split(' > '));
  const names = new Set(lines.flatMap((line) => line.split(' > ')));
  const bot = emptyBot('b', 'B', '2026-11-24');
  return {
    ...bot,
    nodes: [...names].map((id) => {
      const kind = id.replace(/\d/, '');
      const data = definitionOf(definitions, { kind }).create(bot);
      return { id, kind, name: id, position: { x: 0, y: 0 }, data };
    }),
    edges: edges.map(([from = '', to = ''], index) => ({
      id: `e${index}`,
      from: { node: from, port: `p${index}` },
      to,
    })),
  };
}

function spots(bot: Bot) {
  const sketch = sketchFlow(bot, definitions);
  return Object.fromEntries(sketch.spots.map(({ node, column, row }) => [node.id, [column, row]]));
}

test('the longest way is straight, and what branches off stands below and above it', () => {
  const bot = flow(
    'start > decision1',
    'decision1 > outcome1',
    'decision1 > decision2',
    'decision2 > outcome2',
    'decision2 > outcome3',
    'decision1 > outcome4',
  );
  expect(spots(bot)).toEqual({
    start: [0, 0],
    decision1: [1, 0],
    decision2: [2, 0],
    outcome2: [3, 0],
    outcome1: [2, 1],
    outcome4: [2, -1],
    outcome3: [3, 2],
  });
});

test('a way back is not drawn, and a circle comes to an end', () => {
  const { lines } = sketchFlow(
    flow('start > compute1', 'compute1 > compute2', 'compute2 > compute1'),
    definitions,
  );
  expect(lines.map(({ from, to }) => [from.node.id, to.node.id])).toEqual([
    ['start', 'compute1'],
    ['compute1', 'compute2'],
  ]);
});

test('steps that hang loose are drawn after the rest, and notes not at all', () => {
  expect(spots(flow('outcome1', 'start > compute', 'note'))).toEqual({
    start: [0, 0],
    compute: [1, 0],
    outcome1: [2, 0],
  });
});

test('an empty bot has nothing to draw', () => {
  expect(sketchFlow(flow(), definitions)).toEqual({ spots: [], lines: [] });
});

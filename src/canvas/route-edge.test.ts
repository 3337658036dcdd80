import { expect, test } from 'vitest';
import { edgePath, labelPlace, middleOf } from './edge-path.ts';
import { obstaclesOf } from './obstacles.ts';
import type { Rect } from './rect.ts';
import { lanesOf, type RouteInput, routeEdge } from './route-edge.ts';

const card = (x: number, y: number, height = 74): Rect => ({ x, y, width: 200, height });

function route(source: Rect, side: 'down' | 'right', target: Rect, others: readonly Rect[] = [], lane = 0) {
  const exit =
    side === 'down'
      ? { x: source.x + 100, y: source.y + source.height }
      : { x: source.x + 200, y: source.y + 86 };
  const input: RouteInput = {
    exit,
    side,
    source,
    target,
    lane,
    obstacles: obstaclesOf([source, target, ...others]),
  };
  return routeEdge(input);
}

function crosses(points: readonly { x: number; y: number }[], rect: Rect): boolean {
  const obstacles = obstaclesOf([rect]);
  return points.slice(1).some((to, index) => {
    const from = points[index];
    return from !== undefined && obstacles.crossed(from, to).length > 0;
  });
}

test('a way to the card straight below is one line into its top', () => {
  const { points, entry } = route(card(0, 0), 'down', card(0, 120));
  expect(points).toEqual([
    { x: 100, y: 74 },
    { x: 100, y: 120 },
  ]);
  expect(entry.side).toBe('top');
});

test('a named exit goes straight into a card that stands about level, and bends into one that does not', () => {
  const level = route(card(0, 0, 104), 'right', card(264, 44));
  expect(level.points).toEqual([
    { x: 200, y: 86 },
    { x: 264, y: 86 },
  ]);
  const lower = route(card(0, 0, 104), 'right', card(264, 200));
  expect(lower.entry).toMatchObject({ side: 'left', x: 264, y: 237 });
  expect(lower.points).toHaveLength(4);
});

test('a way back up to the next column goes down, right between the columns, up, and in at the top', () => {
  const last = card(0, 800);
  const outcomes = [card(264, 100), card(264, 400), card(264, 780)];
  const first = card(560, 0);
  const { points, entry } = route(last, 'down', first, outcomes);
  expect(entry.side).toBe('top');
  expect(points.map(({ y }) => y)).toEqual([874, 898, 898, -24, -24, 0]);
  expect(points[2]?.x).toBeGreaterThan(464);
  expect(points[2]?.x).toBeLessThan(560);
  for (const outcome of outcomes) expect(crosses(points, outcome)).toBe(false);
});

test('a way passes a card that stands between rather than running through it', () => {
  const between = card(264, 20, 150);
  const { points } = route(card(0, 0, 104), 'right', card(528, 44), [between]);
  expect(crosses(points, between)).toBe(false);
  expect(points.at(-1)).toEqual({ x: 528, y: 86 });
});

test('every line of a way is level or upright', () => {
  for (const [x, y] of [
    [300, 300],
    [-300, 300],
    [-300, -300],
    [300, -300],
    [0, -200],
    [40, 130],
  ] as const) {
    for (const side of ['down', 'right'] as const) {
      const { points } = route(card(0, 0, 104), side, card(x, y));
      for (const [index, to] of points.slice(1).entries()) {
        const from = points[index];
        expect(from?.x === to.x || from?.y === to.y, `${side} to ${x},${y}`).toBe(true);
      }
    }
  }
});

test('exits to different cards never share a turning column, exits to the same card do', () => {
  const [up, down, same] = [card(264, -100), card(264, 300), card(264, 90)];
  expect(
    new Set(
      lanesOf([
        { y: 86, target: down },
        { y: 110, target: up },
      ]),
    ).size,
  ).toBe(2);
  const [first, , last] = lanesOf([
    { y: 86, target: same },
    { y: 127, target: same },
    { y: 150, target: same },
  ]);
  expect(first).toBe(last);
});

test('an arrow stops 7 before the port, and the name of a short way stands beside it', () => {
  const points = [
    { x: 100, y: 74 },
    { x: 100, y: 120 },
  ];
  expect(edgePath(points).arrow).toMatch(/^M100,113L/);
  expect(labelPlace(points)).toMatchObject({ stands: 'beside', x: 108 });
  // A long one stands where no other ways leave the card.
  expect(labelPlace(points, 20)).toMatchObject({ stands: 'before', x: 92 });
  expect(middleOf(points)).toEqual({ x: 100, y: 97 });
});

import { expect, test } from 'vitest';
import { definitions } from '#nodes/definitions.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import { fragilityOf } from './fragility.ts';
import type { System } from './system.ts';

function system(id: string, change: Partial<System> = {}): System {
  const operation = { id: 'op', name: 'Op', inputs: [], outputs: [], failures: [] };
  return { id, name: id, channel: 'api', operations: [operation], ...change };
}

const calls = (id: string) => ({ system: id, operation: 'op', inputs: [], outputs: [] });

/** A start, one step after another that each calls a system, and an outcome. */
function chain(...systems: readonly System[]): BotDrawing {
  const drawing = new BotDrawing().start();
  for (const one of new Set(systems)) drawing.system(one);
  let before = 'start';
  for (const [index, { id }] of systems.entries()) {
    drawing.node(`s${index}`, 'connector', calls(id)).way(before, `s${index}`);
    before = `s${index}.ok`;
  }
  return drawing.outcome('klar', 'VIDARE').way(before, 'klar');
}

test('five systems that each answer 99 % of the time all answer 95 % of the time', () => {
  const { bot } = chain(...['a', 'b', 'c', 'd', 'e'].map((id) => system(id, { availability: 99 })));
  expect(fragilityOf(bot, definitions).availability).toBeCloseTo(95.1, 1);
});

test('a system that does not say is reckoned with, and told', () => {
  const { bot } = chain(system('a'), system('b', { availability: 98, changesPerYear: 6 }));
  const fragility = fragilityOf(bot, definitions);
  expect(fragility.availability).toBeCloseTo(97.02, 2);
  expect(fragility).toMatchObject({ changesPerYear: 8, unsaid: { availability: 1, changesPerYear: 1 } });
});

test('a link by screen weighs three times another, and a system that two steps use changes once', () => {
  const screen = system('skarm', { channel: 'screen', changesPerYear: 4 });
  const { bot } = chain(screen, screen, system('api', { changesPerYear: 0 }));
  expect(fragilityOf(bot, definitions)).toMatchObject({
    steps: 5,
    systems: 2,
    screenLinks: 2,
    otherLinks: 1,
    changesPerYear: 4,
    points: 2 * 3 + 1 + 4 * 0.5 + 5 * 0.05,
    level: 'moderate',
  });
});

test('the worst of two ways is the one that counts, and what a step costs is the difference without it', () => {
  const { bot } = new BotDrawing()
    .system(system('bra', { availability: 99.9, changesPerYear: 1 }))
    .system(system('illa', { availability: 80, changesPerYear: 1 }))
    .start()
    .node('val', 'connector', calls('bra'))
    .node('hoger', 'connector', calls('illa'))
    .node('vanster', 'connector', calls('bra'))
    .outcome('klar', 'VIDARE')
    .way('start', 'val')
    .way('val.ok', 'vanster')
    .way('val.failed', 'hoger')
    .way('vanster.ok', 'klar')
    .way('hoger.ok', 'klar');
  const { availability, costs } = fragilityOf(bot, definitions);
  expect(availability).toBeCloseTo(79.92, 2);
  const cost = new Map(costs.map((one) => [one.node, one]));
  // Without it the other way is the worst.
  expect(cost.get('hoger')?.availability).toBeCloseTo(99.8001 - 79.92, 2);
  expect(cost.get('vanster')).toMatchObject({ availability: 0, changesPerYear: 0, points: 1.05 });
  expect(cost.get('hoger')?.points).toBe(1.55);
  expect(costs[0]?.node).toBe('hoger');
});

test('steps that lead round to each other count once each', () => {
  const { bot } = chain(system('a', { availability: 90 }), system('b', { availability: 90 }));
  const round = {
    ...bot,
    edges: [...bot.edges, { id: 'r', from: { node: 's1', port: 'failed' }, to: 's0' }],
  };
  expect(fragilityOf(round, definitions).availability).toBeCloseTo(81, 5);
  const [first] = fragilityOf(round, definitions).costs;
  expect(first?.availability).toBeCloseTo(9, 5);
});

test('a step for a system counts as soon as it is there, before a system is chosen', () => {
  const without = fragilityOf(chain(system('a')).bot, definitions);
  const drawing = chain(system('a')).node('ny', 'connector', {
    system: '',
    operation: '',
    inputs: [],
    outputs: [],
  });
  const more = fragilityOf(drawing.bot, definitions);
  expect(more.points - without.points).toBeCloseTo(1.05, 5);
  expect(more.systems).toBe(1);
  expect(more.costs.map(({ node }) => node)).toContain('ny');
});

test('an empty bot and one with a system that never answers are measured too', () => {
  expect(fragilityOf(new BotDrawing().bot, definitions)).toMatchObject({
    points: 0,
    availability: 100,
    level: 'low',
  });
  const dead = fragilityOf(chain(system('a', { availability: 0 })).bot, definitions);
  expect(dead.availability).toBeCloseTo(0.01, 5);
  expect(dead.costs[0]?.availability).toBeCloseTo(99.99, 2);
});

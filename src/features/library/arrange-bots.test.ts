import { expect, test } from 'vitest';
import type { BotSummary } from '#storage/database.ts';
import { freeName, isOnly, orderBots, searchBots } from './arrange-bots.ts';
import { firstSteps } from './first-steps.ts';

function summary(change: Partial<BotSummary>): BotSummary {
  return {
    id: 'a',
    name: 'Skolskjuts',
    origin: 'drawn',
    created: 0,
    changed: 0,
    revision: 1,
    steps: [],
    cases: 0,
    basedOn: null,
    ahead: true,
    systems: [],
    lastVersion: null,
    testRun: null,
    ...change,
  };
}

const school = summary({
  name: { sv: 'Skolskjuts', en: 'School transport' },
  changed: 1,
  steps: ['Ansökan', { sv: 'Mät skolvägen', en: 'Measure the way' }],
});
const invoices = summary({ id: 'b', name: 'Åtgärda fakturor', changed: 2, steps: ['Läs fakturan'] });

test('a search finds names and steps in the language read, whatever the case of the letters', () => {
  expect(searchBots([school, invoices], 'skOL', 'sv')).toEqual([{ bot: school, step: undefined }]);
  expect(searchBots([school, invoices], ' mät', 'sv')).toEqual([{ bot: school, step: school.steps[1] }]);
  expect(searchBots([school, invoices], 'measure', 'sv')).toEqual([]);
  expect(searchBots([school, invoices], 'measure', 'en')).toHaveLength(1);
  expect(searchBots([school, invoices], '', 'sv')).toHaveLength(2);
});

test('bots stand with the latest change first, or as the alphabet of the language has it', () => {
  const last = summary({ id: 'c', name: 'Zonindelning', changed: 0 });
  const ids = (order: 'changed' | 'name') =>
    orderBots([school, invoices, last], order, 'sv').map((bot) => bot.id);
  expect(ids('changed')).toEqual(['b', 'a', 'c']);
  expect(ids('name')).toEqual(['a', 'c', 'b']);
});

test('a filter keeps drafts, bots with a version, or those that need a look', () => {
  const done = summary({
    id: 'd',
    ahead: false,
    basedOn: 1,
    lastVersion: { number: 1, time: 0, author: '' },
  });
  const kept = (only: 'drafts' | 'withVersion' | 'toLookAt') =>
    [school, done].filter((bot) => isOnly(bot, only, new Set(['d']))).map((bot) => bot.id);
  expect(kept('drafts')).toEqual(['a']);
  expect(kept('withVersion')).toEqual(['d']);
  expect(kept('toLookAt')).toEqual(['d']);
});

test('a name that is taken gets the next free number', () => {
  expect(freeName('Ny bot', [school])).toBe('Ny bot');
  expect(freeName('Ny bot', [summary({ name: 'Ny bot' }), summary({ name: 'Ny bot 2' })])).toBe('Ny bot 3');
  expect(freeName(school.name, [school])).toEqual({ sv: 'Skolskjuts 2', en: 'School transport 2' });
});

test('the first steps are taken when the stored bots show it, by one’s own bots where it counts', () => {
  const run = { revision: 1, passed: 20, failed: 0, total: 20, at: 0 };
  const sample = summary({ id: 's', origin: 'sample', testRun: run, steps: ['1', '2', '3', '4'], cases: 20 });
  const own = summary({ id: 'o', steps: ['1', '2', '3', '4'], cases: 3 });
  expect(firstSteps([sample])).toEqual({ ranSample: sample, drewOwn: undefined, wroteCases: undefined });
  expect(firstSteps([own])).toEqual({ ranSample: undefined, drewOwn: own, wroteCases: own });
});

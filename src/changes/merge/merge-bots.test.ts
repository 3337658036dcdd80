import { expect, test } from 'vitest';
import { expressionMessages } from '#expression/messages.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { renameParameter } from '#flow/rename-key.ts';
import { registerMessages } from '#i18n/engine.ts';
import { sentence } from '#i18n/say.ts';
import { definitions, nodeMessages } from '#nodes/definitions.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import type { Change } from '../change.ts';
import { changesBetween } from '../changes-between.ts';
import { mergeBots } from './merge-bots.ts';

for (const messages of [expressionMessages, ...nodeMessages]) registerMessages(messages);

const base = smallBot();
const merge = (ours: Bot, theirs: Bot) => mergeBots(base, ours, theirs, definitions);
const words = (changes: readonly Change[]) => changes.map(({ said }) => sentence(said, 'sv'));

function withNode(id: string, change: Partial<FlowNode>): Bot {
  return { ...base, nodes: base.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

function without(id: string): Bot {
  return {
    ...base,
    nodes: base.nodes.filter((node) => node.id !== id),
    edges: base.edges.filter(({ from, to }) => from.node !== id && to !== id),
  };
}

const letter = (reason: string) => ({ code: 'FORSLAG_BIFALL', reason, nature: 'prepares' });

test('different parts of one step are taken from each side', () => {
  const ours = withNode('bifall', { name: 'Beviljas', position: { x: 5, y: 5 } });
  const theirs = withNode('bifall', { data: letter('över gränsen'), position: { x: 9, y: 9 } });
  const { conflicts, answered } = merge(ours, theirs);
  expect(conflicts).toEqual([]);
  expect(answered(new Map()).bot).toEqual(
    withNode('bifall', { name: 'Beviljas', data: letter('över gränsen'), position: { x: 5, y: 5 } }),
  );
});

test('a step that both changed is asked about, with what each did in words', () => {
  const [ours, theirs] = [
    withNode('bifall', { data: letter('över') }),
    withNode('bifall', { data: letter('längre') }),
  ];
  const { conflicts, answered } = merge(ours, theirs);
  expect(conflicts.map(({ ours, theirs }) => [words(ours), words(theirs)])).toEqual([
    [['Skälet är nu ”över”, förut ”når gränsen”.'], ['Skälet är nu ”längre”, förut ”når gränsen”.']],
  ]);
  const [conflict] = conflicts;
  expect(answered(new Map()).bot).toEqual(ours);
  expect(answered(new Map([[conflict?.id ?? '', 'theirs']])).bot).toEqual(theirs);
});

test('a step that one removed and the other changed is asked about, and its ways come or go with it', () => {
  const changed = withNode('racker', { summary: 'Avgör' });
  const { conflicts, answered } = merge(without('racker'), changed);
  const [conflict] = conflicts;
  expect(conflicts).toHaveLength(1);
  expect(conflict?.ours.map(({ mark }) => mark)).toEqual(['removed']);
  expect(words(conflict?.theirs ?? [])).toEqual(['Den korta meningen är nu: Avgör.']);
  expect(answered(new Map()).bot).toEqual(without('racker'));
  const { bot } = answered(new Map([[conflict?.id ?? '', 'theirs']]));
  expect(changesBetween(bot, changed, definitions).map(({ mark, subject }) => [mark, subject.type])).toEqual([
    // The way to it was removed by the other side, which asks nothing by itself.
    ['added', 'edge'],
  ]);
});

test('a step that one removed and the other only moved is removed', () => {
  const { conflicts, answered } = merge(without('bifall'), withNode('bifall', { position: { x: 1, y: 1 } }));
  expect(conflicts).toEqual([]);
  expect(answered(new Map()).bot).toEqual(without('bifall'));
});

test('a new way to a step that the other side removed does not come along, and that is said', () => {
  const edges = base.edges.map((edge) => (edge.from.port === 'ja' ? { ...edge, to: 'avslag' } : edge));
  const cut: Bot = {
    ...base,
    nodes: base.nodes.filter(({ id }) => id !== 'avslag'),
    edges: base.edges.filter(({ to }) => to !== 'avslag'),
  };
  const { conflicts, answered } = merge({ ...base, edges }, cut);
  expect(conflicts).toEqual([]);
  const { bot, lost } = answered(new Map());
  expect(bot.edges.map(({ from }) => from.port)).toEqual(['out']);
  expect(lost.map((said) => sentence(said, 'sv'))).toEqual([
    'Racker: Når gränsen går till avslag kom inte med, för att steget eller utgången inte finns kvar.',
  ]);
});

test('a way that both aimed elsewhere is asked about once', () => {
  const aimed = (to: string): Bot => ({
    ...base,
    nodes: [
      ...base.nodes,
      { id: 'ny', kind: 'note', name: 'Ny', position: { x: 0, y: 0 }, data: { text: '' } },
    ],
    edges: base.edges.map((edge) => (edge.from.port === 'ja' ? { ...edge, id: to, to } : edge)),
  });
  const { conflicts } = merge(aimed('avslag'), aimed('ny'));
  expect(conflicts.map(({ subject, theirs }) => [subject.type, words(theirs)])).toEqual([
    ['edge', ['Når gränsen går nu till det nya steget Ny i stället för till bifall.']],
  ]);
  expect(merge(aimed('ny'), { ...aimed('ny') }).conflicts).toEqual([]);
});

test('values of the base case and parts of a parameter are put together one by one', () => {
  const [parameter] = base.parameters;
  if (!parameter) throw new Error('No parameter');
  const ours: Bot = {
    ...base,
    parameters: [{ ...parameter, label: 'Gränsen' }],
    cases: { ...base.cases, base: { ...base.cases.base, input: { avstand: 2500, ny: 1 } } },
  };
  const theirs: Bot = {
    ...base,
    parameters: [{ ...parameter, periods: [{ validFrom: '2026-01-01', value: 3000 }] }],
    cases: { ...base.cases, base: { ...base.cases.base, input: { avstand: 100 } } },
  };
  const { conflicts, answered } = merge(ours, theirs);
  expect(conflicts).toEqual([]);
  const { bot } = answered(new Map());
  expect(bot.parameters).toEqual([{ ...theirs.parameters[0], label: 'Gränsen' }]);
  expect(bot.cases.base.input).toEqual({ avstand: 100, ny: 1 });
});

test('two rows of one table of limits come along from each side; a row that both changed is asked about', () => {
  const [parameter] = base.parameters;
  if (!parameter) throw new Error('No parameter');
  const withRows = (
    rows: Record<string, number>,
    validFrom = '2026-01-01',
    more = parameter.periods.slice(0, 0),
  ): Bot => ({
    ...base,
    parameters: [{ ...parameter, periods: [{ validFrom, value: rows }, ...more] }],
  });
  const start = withRows({ '1': 2000, '5': 3000 });
  const both = (ours: Bot, theirs: Bot) => mergeBots(start, ours, theirs, definitions);
  const merged = both(withRows({ '1': 2100, '5': 3000 }), withRows({ '1': 2000, '5': 3300, '6': 3500 }));
  expect(merged.conflicts).toEqual([]);
  expect(merged.answered(new Map()).bot).toEqual(withRows({ '1': 2100, '5': 3300, '6': 3500 }));
  expect(both(withRows({ '1': 2100, '5': 3000 }), withRows({ '1': 2200, '5': 3000 })).conflicts).toHaveLength(
    1,
  );
  const next = { validFrom: '2027-07-01', value: { '1': 1 } };
  const longer = both(
    withRows({ '1': 2100, '5': 3000 }),
    withRows({ '1': 2000, '5': 3000 }, undefined, [next]),
  );
  expect(longer.answered(new Map()).bot).toEqual(withRows({ '1': 2100, '5': 3000 }, undefined, [next]));
});

test('a parameter of which each side keeps another period is asked about', () => {
  const [parameter] = base.parameters;
  if (!parameter) throw new Error('No parameter');
  const [first, second] = [
    { validFrom: '2026-01-01', value: 1 },
    { validFrom: '2027-01-01', value: 2 },
  ];
  const withPeriods = (...periods: typeof parameter.periods): Bot => ({
    ...base,
    parameters: [{ ...parameter, periods }],
  });
  const { conflicts } = mergeBots(
    withPeriods(first, second),
    withPeriods(first),
    withPeriods(second),
    definitions,
  );
  expect(conflicts).toHaveLength(1);
});

test('a key that each wrote in a way of its own is asked about alike from either side', () => {
  const renamed = (to: string) =>
    renameParameter(
      { ...base, parameters: base.parameters.map((one) => ({ ...one, key: to })) },
      base.parameters[0]?.key ?? '',
      to,
      definitions,
    );
  const [one, other] = [merge(renamed('a'), renamed('b')), merge(renamed('b'), renamed('a'))];
  expect(one.conflicts.map(({ id }) => id)).toEqual(['node racker']);
  expect(other.conflicts.map(({ id }) => id)).toEqual(['node racker']);
});

test('two ways that got the same id on either side both come along', () => {
  const only = { ...base, edges: base.edges.filter(({ from }) => from.node === 'start') };
  const [, yes, no] = base.edges;
  if (!yes || !no) throw new Error('No ways');
  const added = (edge: typeof yes) => ({ ...only, edges: [...only.edges, { ...edge, id: 'same' }] });
  const { bot } = mergeBots(only, added(yes), added(no), definitions).answered(new Map());
  expect(bot.edges.map(({ id }) => id)).toEqual(['e1', 'same', 'same-2']);
});

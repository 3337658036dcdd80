import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import type { Fault } from '#flow/fault.ts';
import { definitions } from '#nodes/definitions.ts';
import { singleFaults } from '#systems/single-faults.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import { runBatch } from './batch.ts';
import {
  countFates,
  type Fate,
  fateOf,
  type Matrix,
  matrixOf,
  matrixReader,
  matrixRun,
  runsOf,
} from './fault-matrix.ts';
import { createHost } from './host.ts';
import { createResults } from './results.ts';

/** The matrix of a bot, read in parts of a size that is no multiple of its rows. */
function run(bot: Bot): { readonly matrix: Matrix; readonly cells: readonly Fate[] } {
  const matrix = matrixOf(singleFaults(bot, definitions), bot.cases.list);
  const results = createResults(runsOf(matrix));
  const runs = Array.from({ length: results.total }, (_, place) => matrixRun(matrix, place));
  const read = matrixReader(matrix, results);
  const cells: Fate[] = [];
  for (const part of runBatch(createHost(bot), runs, 7)) {
    results.put(part.from, part.results);
    cells.push(...read());
  }
  return { matrix, cells };
}

function sample(name: string): Bot {
  const read = decodeBotText(readFileSync(`public/samples/${name}.bot.json`, 'utf8'), definitions);
  if (!read.ok) throw new Error(name);
  return read.value;
}

for (const name of ['skolskjuts', 'faktura', 'sjuklon']) {
  test(`no single fault leads the sample ${name} astray, and none stops it without a plan`, () => {
    const { matrix, cells } = run(sample(name));
    const counts = countFates(cells);
    expect(cells).toHaveLength(matrix.faults.length * matrix.cases.length);
    expect({ silentlyWrong: counts.silentlyWrong, stopped: counts.stopped }).toEqual({
      silentlyWrong: 0,
      stopped: 0,
    });
    // What it is worth: some faults do nothing, most hand the case to a person.
    expect(counts.takenOver).toBeGreaterThan(0);
    expect(counts.survived).toBeGreaterThan(0);
  });
}

/** Asks a map how far it is. `failed` is where it goes when the map does not answer. */
function asksMap(failed: string | null): Bot {
  const drawing = new BotDrawing()
    .field('barn', 'text')
    .field('avstand')
    .system({
      id: 'karta',
      name: 'Kartan',
      channel: 'api',
      operations: [
        {
          id: 'mat',
          name: 'Mät',
          inputs: [{ key: 'barn', label: 'Barn', type: { kind: 'text' } }],
          outputs: [{ key: 'avstand', label: 'Avstånd', type: { kind: 'integer' } }],
          failures: [],
        },
      ],
    })
    .start('barn')
    .node('mater', 'connector', {
      system: 'karta',
      operation: 'mat',
      inputs: [{ input: 'barn', expression: { var: 'barn' } }],
      outputs: [{ output: 'avstand', field: 'avstand' }],
      takeover: { who: 'Handläggare', where: 'Kartan' },
    })
    .outcome('bifall', 'FORSLAG_BIFALL', 'når gränsen')
    .outcome('avslag', 'FORSLAG_AVSLAG', 'når inte gränsen')
    .node('prova', 'outcome', { code: 'MANUELL', reason: 'kartan', nature: 'prepares', handsOver: true })
    .way('start', 'mater')
    .way('mater.ok', 'bifall')
    .base({ input: { barn: 'A' }, systems: { karta: { mat: { avstand: 2500 } } } })
    .case({ id: 'A' })
    .case({ id: 'B', faults: [{ kind: 'down', system: 'karta' }] });
  return (failed ? drawing.way('mater.failed', failed) : drawing).bot;
}

/** The fates of the case without faults of its own, by fault. */
function fatesOfFirst({ matrix, cells }: ReturnType<typeof run>): Readonly<Record<string, Fate | undefined>> {
  return Object.fromEntries(
    matrix.faults.map((fault, row) => [
      'field' in fault ? `${fault.kind} ${fault.field}` : fault.kind,
      cells[row * matrix.cases.length],
    ]),
  );
}

test('a rejection where the system did not answer is found as silently wrong', () => {
  const fates = fatesOfFirst(run(asksMap('avslag')));
  expect(fates).toEqual({
    down: 'silentlyWrong',
    slow: 'survived',
    timeout: 'silentlyWrong',
    loginRefused: 'silentlyWrong',
    notFound: 'silentlyWrong',
    partial: 'silentlyWrong',
    'fieldRenamed avstand': 'silentlyWrong',
    'fieldRenamed barn': 'silentlyWrong',
    'typeChanged avstand': 'silentlyWrong',
    'fieldAdded nyttFalt': 'silentlyWrong',
  });
});

test('with a way to a person, or with a takeover card, the same faults are taken over', () => {
  for (const failed of ['prova', null]) {
    const { slow, ...others } = fatesOfFirst(run(asksMap(failed)));
    expect(slow).toBe('survived');
    expect(new Set(Object.values(others))).toEqual(new Set(['takenOver']));
  }
});

test('without either, the run is stopped and nobody has planned for it', () => {
  const bot = asksMap(null);
  const nodes = bot.nodes.map((node) => {
    if (node.id !== 'mater') return node;
    const { takeover: _, ...data } = node.data as Readonly<Record<string, unknown>>;
    return { ...node, data };
  });
  const { slow, ...others } = fatesOfFirst(run({ ...bot, nodes }));
  expect(slow).toBe('survived');
  expect(new Set(Object.values(others))).toEqual(new Set(['stopped']));
});

test('the yardstick is the case itself: one that is down as it is, is not hurt by being down', () => {
  const { matrix, cells } = run(asksMap('avslag'));
  const ofSecond = matrix.faults.map((_, row) => cells[row * matrix.cases.length + 1]);
  expect(ofSecond.slice(0, 4)).toEqual(['survived', 'survived', 'survived', 'survived']);
});

test('a bot with more than can be run gets as many of its cases as there is room for', () => {
  const faults: Fault[] = Array.from({ length: 999 }, (_, index) => ({ kind: 'down', system: `s${index}` }));
  const cases = Array.from({ length: 5000 }, (_, index) => ({ id: `F${index}` }));
  const matrix = matrixOf(faults, cases);
  expect(matrix.cases).toHaveLength(100);
  expect(runsOf(matrix)).toBe(100_000);
  expect(runsOf(matrixOf(faults, []))).toBe(0);
});

test('another reason is another result, since it is what a person is told', () => {
  const as = {
    outcome: 'A',
    reason: 'x',
    verdict: 'notJudged',
    mismatch: null,
    isStopped: false,
    handedOver: false,
  } as const;
  expect(fateOf(as, as)).toBe('survived');
  expect(fateOf(as, { ...as, reason: 'y' })).toBe('silentlyWrong');
});

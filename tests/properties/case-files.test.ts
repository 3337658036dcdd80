import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type CaseColumn, columnsOf } from '#cases/case-column.ts';
import { piecesOf } from '#cases/file-bytes.ts';
import { readCases } from '#cases/read-cases.ts';
import { columnsUsed, excelRows, writeCsv, writeExcel, writeJson, writeNdjson } from '#cases/write-cases.ts';
import type { TestCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { everyKindOfStep } from '../support/bot.ts';
import { times } from '../support/long.ts';

/*
 * Cases that are written to a file and read from it again are the same cases, whatever the file is and
 * whatever they say: also values that are not of their field's type.
 */

vi.setConfig({ testTimeout: 120_000 });

const choices = ['F', '1', 'ja', 'null', ' x'].map((value) => ({ value, label: `val ${value}` }));
const types: Readonly<Record<string, DataType>> = {
  ord: { kind: 'text' },
  tal: { kind: 'integer' },
  vikt: { kind: 'decimal' },
  belopp: { kind: 'money' },
  svar: { kind: 'yesNo' },
  dag: { kind: 'date' },
  val: { kind: 'choice', choices },
  lista: { kind: 'list', items: { kind: 'text' } },
  grupp: { kind: 'record', members: [] },
};

const drawn = everyKindOfStep();
const fields = Object.entries(types).map(([key, type]) => ({ key, label: `Fält ${key}`, type }));
const bot = {
  ...drawn,
  fields: [...drawn.fields, ...fields],
  systems: drawn.systems.map((system) => ({
    ...system,
    operations: system.operations.map((operation) => ({
      ...operation,
      outputs: [...operation.outputs, { key: 'typ', label: 'Typ', type: { kind: 'text' as const } }],
    })),
  })),
  nodes: drawn.nodes.map((node) =>
    node.id === 'granskar' ? { ...node, data: { ...Object(node.data), asks: ['ord', 'tal'] } } : node,
  ),
};

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      '',
      'null',
      '""',
      '"',
      '"x"',
      'json:1',
      '=1+1',
      "'=1+1",
      "'",
      '-5',
      '+',
      '@x',
      '\tx',
      '\rx',
      'a\r\nb',
    ],
    ...[
      'a\nb',
      ' x ',
      ';',
      ',',
      '{',
      '{"sv":"a","en":"b"}',
      '[]',
      'true',
      '12',
      '2026-01-01',
      'åäö',
      '\u0000',
    ],
    ...['\uFEFF', '\uFFFE', '\uD800', 'constructor', "'toString", '_x0041_', '<b>&amp;', '1,5', 'ja'],
  ),
);
const anyJson: fc.Arbitrary<Json> = fc.oneof(
  texts,
  fc.constantFrom<Json>(null, true, false, 0, -1.5, 1e-7, 1e21, 0.1, 123456789012, 2.005),
  fc.integer(),
  fc.integer({ min: -1e9, max: 1e9 }).map((ore) => ore / 100),
  fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.array(texts, { maxLength: 3 }),
  fc.array(fc.record({ a: texts, b: fc.integer() }), { maxLength: 2 }),
  fc.record({ x: texts, y: fc.constant(null) }),
);

/** Some of the keys, and at least one of them: a record without any says nothing. */
function some<T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1, noNullPrototype: true });
}

const keys = bot.fields.map(({ key }) => key);
const outputs = some(['avstand', 'typ'], anyJson);
const fault = fc.oneof(
  fc.constant({ system: 'karta', kind: 'down' as const }),
  fc.constant({ system: 'karta', kind: 'slow' as const, seconds: 3 }),
  fc.constant({ system: 'karta', kind: 'notFound' as const, operation: 'mat', calls: 2 }),
);
const optional = { requiredKeys: [] };
const bodies = fc.record(
  {
    name: fc.oneof(texts, fc.record({ sv: texts, en: texts })),
    note: texts,
    tags: fc.uniqueArray(fc.oneof(texts, fc.constantFrom('gräns', 'ny regel', 'a,b')), {
      minLength: 1,
      maxLength: 3,
    }),
    date: fc.constant('2026-10-01'),
    input: some(keys, anyJson),
    parameters: some(['grans'], anyJson),
    systems: fc.record({ karta: fc.record({ mat: fc.oneof(outputs, fc.array(outputs, { maxLength: 2 })) }) }),
    faults: fc.array(fault, { maxLength: 2 }),
    answers: fc.record({
      granskar: fc.record(
        { port: fc.constantFrom('saker', 'okänd'), values: some(['ord', 'tal'], anyJson) },
        { requiredKeys: ['port'] },
      ),
    }),
    expected: fc.record(
      { outcome: texts, reason: texts, variables: some(keys, anyJson) },
      { requiredKeys: ['outcome'] },
    ),
  },
  optional,
);
const caseLists = fc
  .uniqueArray(
    fc.oneof(fc.string({ minLength: 1, maxLength: 80 }), fc.constantFrom('S01', '=1', '"', 'null')),
    {
      minLength: 1,
      maxLength: 6,
      selector: (id) => id,
    },
  )
  .filter((ids) => ids.every((id) => !Object.hasOwn(Object.prototype, id)))
  .chain((ids) => fc.tuple(...ids.map((id) => bodies.map((body): TestCase => ({ id, ...body })))));

let columns: readonly CaseColumn[];
beforeAll(() => {
  columns = columnsOf(bot, definitions);
});

async function readBack(file: Blob, name: string) {
  const cases: TestCase[] = [];
  for await (const part of readCases(piecesOf(file), name, { columns, takenIds: [] })) {
    expect(part.faults).toEqual([]);
    expect(part.refusal).toBeUndefined();
    cases.push(...part.cases);
  }
  return cases;
}

/** As JSON has it: without the prototype that a test's tool gave it. */
const plain = (cases: readonly TestCase[]) => JSON.parse(JSON.stringify(cases)) as unknown;

const writers: readonly [name: string, write: (cases: readonly TestCase[]) => Blob | Promise<Blob>][] = [
  ['a.csv', (cases) => new Blob([...writeCsv(cases, columnsUsed(cases, columns), 'sv')])],
  ['b.csv', (cases) => new Blob([...writeCsv(cases, columns, 'en')])],
  ['a.ndjson', (cases) => new Blob([...writeNdjson(cases)])],
  ['a.json', (cases) => new Blob([...writeJson(cases)])],
  ['a.xlsx', (cases) => writeExcel([...excelRows(cases, columnsUsed(cases, columns))].flat())],
];

describe.each(writers)('cases in %s', (name, write) => {
  test('are read back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(caseLists, async (cases) => {
        expect(plain(await readBack(await write(cases), name))).toEqual(plain(cases));
      }),
      { numRuns: times(name.endsWith('xlsx') ? 60 : 150, 2000) },
    );
  });

  test('with line breaks of every kind in their texts', async () => {
    const cases = [{ id: 'S01', note: 'a\u2028b\u2029c\u0085d\ne', tags: ['\u2028'] }];
    expect(plain(await readBack(await write(cases), name))).toEqual(cases);
  });
});

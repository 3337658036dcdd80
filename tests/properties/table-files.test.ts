import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import { speechIn } from '#i18n/use-say.ts';
import type { DecisionTable, InputCell, OutputCell } from '#rules/table/decision-table.ts';
import { type ExportFormat, exportTable, namedColumns } from '#rules/table/files/export-table.ts';
import { previewOf } from '#rules/table/files/preview.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { times } from '../support/long.ts';

/*
 * A table that is written to a file and read from it again is the same table, in either language and
 * whatever its cells say.
 */

vi.setConfig({ testTimeout: 120_000 });
beforeAll(registerRoomMessages);

const choices = ['F', '1', '2', 'inte', '-1'].map((value) => ({ value, label: `val ${value}` }));
const texts = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    ' x ',
    "'=1+1",
    '=SUMMA(A1)',
    '@x',
    '+1',
    '-',
    '–',
    'a;b',
    'a,b',
    '"',
    'date("x")',
    'Åäö',
    'not(1)',
    '&<>',
    'constructor',
    '__proto__',
    "'toString",
  ),
);
const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const kinds: readonly (readonly [string, DataType, fc.Arbitrary<string | number | boolean>])[] = [
  ['heltal', { kind: 'integer' }, fc.integer({ min: -1e6, max: 1e9 })],
  ['belopp', { kind: 'money' }, fc.integer({ min: -1e9, max: 1e9 }).map((ore) => ore / 100)],
  ['datum', { kind: 'date' }, dates],
  ['svar', { kind: 'yesNo' }, fc.boolean()],
  ['ord', { kind: 'text' }, texts],
  ['arskurs', { kind: 'choice', choices }, fc.constantFrom(...choices.map(({ value }) => value))],
];

const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-11-24'),
  fields: kinds.map(([key, type]) => ({ key, label: { sv: `Fält ${key}`, en: `Field ${key}` }, type })),
};

function cellOf([, type, value]: (typeof kinds)[number]): fc.Arbitrary<InputCell> {
  const listed = fc.oneof(
    value.map((is) => ({ is })),
    fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((all) => ({ in: all })),
  );
  const isOrdered = ['integer', 'money', 'date'].includes(type.kind);
  const limit = value.filter((one): one is string | number => typeof one !== 'boolean');
  const stated = isOrdered
    ? fc.oneof(
        listed,
        limit.map((from) => ({ from })),
        limit.map((above) => ({ above })),
        fc.tuple(limit, limit).map(([from, below]) => ({ from, below })),
        fc.tuple(limit, limit).map(([above, to]) => ({ above, to })),
      )
    : listed;
  return fc.oneof(
    fc.constant(null),
    stated,
    stated.map((not) => ({ not })),
  );
}

function answerOf([, , value]: (typeof kinds)[number]): fc.Arbitrary<OutputCell> {
  return fc.oneof(
    fc.constant(null),
    value.map((one) => ({ value: one })),
    fc.constantFrom({ rule: { var: 'heltal' } }, { rule: { '+': [{ var: 'heltal' }, 1] } }),
  );
}

const tables = fc
  .record({
    hitPolicy: fc.constantFrom<DecisionTable['hitPolicy']>('first', 'unique'),
    rows: fc.array(
      fc.record({
        inputs: fc.tuple(...kinds.map(cellOf)),
        outputs: fc.tuple(...kinds.map(answerOf)),
        sources: fc.array(fc.constantFrom('Skollagen 10 kap. 32 §', '=cmd', 'HFD 2013 ref. 77')),
        note: fc.constantFrom('Prövas först', "'så kallad", '- ej', 'a\tb'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(
    ({ hitPolicy, rows }): DecisionTable => ({
      hitPolicy,
      inputs: kinds.map(([key]) => ({ id: `i-${key}`, expression: { var: key } })),
      outputs: kinds.map(([key]) => ({ id: `o-${key}`, field: key })),
      rows: rows.map((row, index) => ({
        ...row,
        id: `r${index}`,
        inputs: [...row.inputs],
        outputs: [...row.outputs],
      })),
    }),
  );

async function thereAndBack(
  format: ExportFormat,
  table: DecisionTable,
  into: DecisionTable,
  language: 'sv' | 'en',
) {
  const written = await exportTable(format, { name: 'Gränser', table, bot, speech: speechIn(language) });
  const preview = await previewOf({
    file: new File([written.content], written.name),
    choices: {},
    targets: undefined,
    mode: 'replace',
    table: into,
    known: namedColumns(into, bot, [speechIn('sv'), speechIn('en')]),
    bot,
    language,
  });
  if (!preview.ok) throw new Error(JSON.stringify(preview.message));
  expect(preview.plan.faults).toEqual([]);
  return preview.plan.table;
}

const cellsOf = ({ rows }: DecisionTable) => rows.map(({ id: _new, ...row }) => row);

describe.each<ExportFormat>(['csv', 'xlsx', 'dmn'])('a table in %s', (format) => {
  test('is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('sv', 'en'), async (table, language) => {
        const back = await thereAndBack(format, table, table, language);
        expect(cellsOf(back)).toEqual(cellsOf(table));
      }),
      { numRuns: times(60, 1000) },
    );
  });
});

test('a table in DMN finds its columns also where there is none yet', async () => {
  const empty: DecisionTable = { hitPolicy: 'first', inputs: [], outputs: [], rows: [] };
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const back = await thereAndBack('dmn', table, empty, 'sv');
      expect(back.hitPolicy).toBe(table.hitPolicy);
      expect(back.inputs.map(({ expression }) => expression)).toEqual(
        table.inputs.map(({ expression }) => expression),
      );
      expect(back.outputs.map(({ field }) => field)).toEqual(table.outputs.map(({ field }) => field));
      expect(cellsOf(back).map(({ inputs, outputs }) => [inputs, outputs])).toEqual(
        cellsOf(table).map(({ inputs, outputs }) => [inputs, outputs]),
      );
    }),
    { numRuns: times(20, 300) },
  );
});

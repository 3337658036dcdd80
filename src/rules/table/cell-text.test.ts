import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import type { Language } from '#lib/local-text.ts';
import { inputFits } from './cell-fit.ts';
import { printInput, printOutput, readInput, readOutput } from './cell-text.ts';
import { type CellType, isOrdered } from './column.ts';
import type { CellValue, InputCell, OutputCell, Stated } from './decision-table.ts';

// Thousands of cells take their time on a machine with other work.
vi.setConfig({ testTimeout: 60_000 });

const integer: CellType = { kind: 'integer' };
const decimal: CellType = { kind: 'decimal' };
const text: CellType = { kind: 'text' };
const date: CellType = { kind: 'date' };
const choice: CellType = {
  kind: 'choice',
  choices: [
    { value: 'F', label: { sv: 'Förskoleklass', en: 'Preschool class' } },
    { value: '2', label: 'Årskurs 2' },
    { value: 'ej', label: 'Inte aktuellt' },
    { value: 'x', label: 'Norr, eller söder' },
    { value: 'y', label: 'F' },
  ],
};
const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-01-01'),
  fields: [
    { key: 'avstand', label: { sv: 'Avstånd', en: 'Distance' }, type: { kind: 'integer' } },
    { key: 'a', label: 'Samma', type: { kind: 'integer' } },
    { key: 'b', label: 'Samma', type: { kind: 'integer' } },
  ],
};
const cellIn = (written: string, type: CellType, language: Language = 'sv') => {
  const read = readInput(written, type, language);
  return read.ok ? read.cell : read.message.key;
};

describe('what a person writes', () => {
  test.each<[string, CellType, InputCell]>([
    ['–', integer, null],
    ['-', integer, null],
    [' ', text, null],
    ['2', integer, { is: 2 }],
    ['-2', integer, { is: -2 }],
    ['1, 2, 3', integer, { in: [1, 2, 3] }],
    ['1;2', integer, { in: [1, 2] }],
    ['1,5, 2', decimal, { in: [1.5, 2] }],
    ['minst 2 000', integer, { from: 2000 }],
    ['Minst 2\u00A0000', integer, { from: 2000 }],
    ['mer än 2 000', integer, { above: 2000 }],
    ['högst 2 000', integer, { to: 2000 }],
    ['mindre än 2 000', integer, { below: 2000 }],
    ['2 000–3 000', integer, { from: 2000, to: 3000 }],
    ['2000-3000', integer, { from: 2000, to: 3000 }],
    ['-5--3', integer, { from: -5, to: -3 }],
    ['mellan 2 000 och 3 000', integer, { from: 2000, to: 3000 }],
    ['minst 2 000 och mindre än 3 000', integer, { from: 2000, below: 3000 }],
    ['> 2000, < 3000', integer, { above: 2000, below: 3000 }],
    ['>= 2000', integer, { from: 2000 }],
    ['[2000..3000)', integer, { from: 2000, below: 3000 }],
    [']2000..3000]', integer, { above: 2000, to: 3000 }],
    ['inte 2', integer, { not: { is: 2 } }],
    ['inte 1, 2', integer, { not: { in: [1, 2] } }],
    ['!= 2', integer, { not: { is: 2 } }],
    ['ja', { kind: 'yesNo' }, { is: true }],
    ['tidigast 2026-08-01', date, { from: '2026-08-01' }],
    ['2026-08-01–2026-12-31', date, { from: '2026-08-01', to: '2026-12-31' }],
    ['Norr, Söder', text, { in: ['Norr', 'Söder'] }],
    ['"Norr, Söder"', text, { is: 'Norr, Söder' }],
    ['integration', text, { is: 'integration' }],
    ['förskoleklass', choice, { is: 'F' }],
    ['F, Årskurs 2', choice, { in: ['F', '2'] }],
    ['Inte aktuellt', choice, { is: 'ej' }],
    ['inte F', choice, { not: { is: 'F' } }],
  ])('%s', (written, type, cell) => {
    expect(cellIn(written, type)).toEqual(cell);
  });

  test.each<[string, CellType, string]>([
    ['lagom', integer, 'valueField.notInteger'],
    ['minst', integer, 'valueField.notNumber'],
    ['2.000', integer, 'valueField.notInteger'],
    ['1,2,3', integer, 'valueField.notInteger'],
    ['minst 1 och mer än 2', integer, 'grid.cell.twoLimits'],
    ['kanske', { kind: 'yesNo' }, 'grid.cell.notYesNo'],
    ['2026-02-31', date, 'valueField.notDate'],
    ['Väster', choice, 'grid.cell.noSuchChoice'],
    ['"Norr', text, 'grid.cell.quotes'],
  ])('%s is refused with a reason', (written, type, key) => {
    expect(cellIn(written, type)).toBe(key);
  });

  test('English numbers are grouped by comma', () => {
    expect(cellIn('at least 2,000', integer, 'en')).toEqual({ from: 2000 });
    expect(cellIn('1,000, 2', integer, 'en')).toEqual({ in: [1000, 2] });
  });

  test('an output is a value, another value of the bot by its name, or a rule', () => {
    const read = (written: string) => {
      const found = readOutput(written, integer, 'sv', bot);
      return found.ok ? found.cell : found.message.key;
    };
    expect(read('2 000')).toEqual({ value: 2000 });
    expect(read('= avstånd')).toEqual({ rule: { var: 'avstand' } });
    expect(read('= {"+":[1,2]}')).toEqual({ rule: { '+': [1, 2] } });
    expect(read('= samma')).toBe('grid.cell.noSuchValue');
    expect(read('')).toBeNull();
  });
});

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('', '–', 'inte x', 'ej', '"', 'a, b', ' a', '=1', '≠', 'minst 2', 'ja'),
);
const kinds: readonly (readonly [CellType, fc.Arbitrary<CellValue>])[] = [
  [integer, fc.integer({ min: -1e6, max: 1e9 })],
  [decimal, fc.integer({ min: -1e9, max: 1e9 }).map((one) => one / 1000)],
  [{ kind: 'money' }, fc.integer({ min: -1e9, max: 1e9 }).map((one) => one / 100)],
  [
    date,
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10)),
  ],
  [{ kind: 'yesNo' }, fc.boolean()],
  // A line in a text would be a space in a cell.
  [text, anyText.filter((one) => !/[\r\n]/.test(one))],
  [choice, fc.constantFrom('F', '2', 'ej', 'x', 'y')],
];

function cellOf(type: CellType, value: fc.Arbitrary<CellValue>): fc.Arbitrary<InputCell> {
  const list = fc.array(value, { minLength: 1, maxLength: 4 }).map((all) => ({ in: all }));
  const single = value.map((is) => ({ is }));
  if (!isOrdered(type)) return deniedOrNot(fc.oneof(single, list));
  const limit = value.filter((one): one is string | number => typeof one !== 'boolean');
  const lows = fc.oneof(
    limit.map((from) => ({ from })),
    limit.map((above) => ({ above })),
    fc.constant({}),
  );
  const highs = fc.oneof(
    limit.map((to) => ({ to })),
    limit.map((below) => ({ below })),
    fc.constant({}),
  );
  return deniedOrNot(
    fc.oneof(
      single,
      list,
      fc.tuple(lows, highs).map(([low, high]) => ({ ...low, ...high })),
    ),
  );
}

function deniedOrNot(stated: fc.Arbitrary<Stated>): fc.Arbitrary<InputCell> {
  return fc.oneof(
    fc.constant(null),
    stated,
    stated.map((not) => ({ not })),
  );
}

test('a cell that is printed is read back as the same cell, in both languages', () => {
  const written = fc
    .constantFrom(...kinds)
    .chain(([type, value]) => cellOf(type, value).map((cell) => ({ type, cell })))
    .filter(({ type, cell }) => inputFits(cell, type));
  fc.assert(
    fc.property(written, fc.constantFrom<Language>('sv', 'en'), ({ type, cell }, language) => {
      expect(readInput(printInput(cell, type, language), type, language)).toEqual({ ok: true, cell });
    }),
    { numRuns: 2000 },
  );
});

test('an output that is printed is read back as the same output', () => {
  const rule = fc.oneof(
    fc.constantFrom<Json>(
      { var: 'avstand' },
      { var: 'a' },
      { var: 'borta' },
      { '+': [{ var: 'a' }, 1] },
      null,
      5,
    ),
    fc
      .jsonValue({ depthSize: 'small' })
      // Which no document holds, and no reader of JSON here takes.
      .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)))
      .map((value): Json => JSON.parse(JSON.stringify({ if: [value, 'ja\nnej'] }))),
  );
  const output = fc.constantFrom(...kinds).chain(([type, value]) =>
    fc
      .oneof(
        fc.constant<OutputCell>(null),
        value.map((one): OutputCell => ({ value: one })),
        rule.map((one): OutputCell => ({ rule: one })),
      )
      .map((cell) => ({ type, cell })),
  );
  fc.assert(
    fc.property(output, fc.constantFrom<Language>('sv', 'en'), ({ type, cell }, language) => {
      expect(readOutput(printOutput(cell, type, language, bot), type, language, bot)).toEqual({
        ok: true,
        cell,
      });
    }),
    { numRuns: 1000 },
  );
});

test('a value in a parameter’s table is called by its key, as the page that shows the table does', () => {
  const limits: Bot = {
    ...bot,
    parameters: [
      {
        key: 'grans',
        label: { sv: 'Gräns', en: 'Limit' },
        type: { kind: 'table', keyLabel: { sv: 'årskurs', en: 'grade' }, values: { kind: 'integer' } },
        periods: [{ validFrom: '2025-07-01', value: { '2': 2000, 'a.b': 1 } }],
      },
    ],
  };
  const cell = { rule: { var: 'param.grans.2' } };
  expect(printOutput(cell, { kind: 'integer' }, 'sv', limits)).toBe('= Gräns, årskurs 2');
  expect(readOutput('= limit, grade 2', { kind: 'integer' }, 'sv', limits)).toEqual({ ok: true, cell });
  expect(printOutput({ rule: { var: 'param.grans.9' } }, { kind: 'integer' }, 'sv', limits)).toBe(
    '= {"var":"param.grans.9"}',
  );
  for (const text of ['= Gräns, årskurs 9', '= Gräns, årskurs a.b']) {
    expect(readOutput(text, { kind: 'integer' }, 'sv', limits).ok).toBe(false);
  }
});

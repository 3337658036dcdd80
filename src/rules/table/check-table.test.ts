import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compileForData } from '#expression/compile.ts';
import type { Json } from '#lib/json.ts';
import { axisOf } from './axis.ts';
import { checkTable, type Findings } from './check-table.ts';
import type { CellType, Column } from './column.ts';
import type { CellValue, DecisionTable, InputCell } from './decision-table.ts';
import { rowCondition } from './logic.ts';

// Hundreds of tables by brute force take their time on a machine with other work.
vi.setConfig({ testTimeout: 60_000 });

const types: readonly CellType[] = [
  { kind: 'integer' },
  { kind: 'decimal' },
  { kind: 'money' },
  { kind: 'date' },
  { kind: 'yesNo' },
  { kind: 'text' },
  { kind: 'choice', choices: ['F', '1', '2'].map((value) => ({ value, label: value })) },
];

function valuesOf(type: CellType): fc.Arbitrary<CellValue> {
  switch (type.kind) {
    case 'integer':
      return fc.integer({ min: -1, max: 4 });
    case 'decimal':
      return fc.constantFrom(-1, 0, 0.5, 0.75, 1, 2);
    case 'money':
      return fc.constantFrom(0, 0.29, 0.3, 0.31, 1);
    case 'date':
      return fc.constantFrom('2026-01-30', '2026-01-31', '2026-02-01', '2026-02-03');
    case 'yesNo':
      return fc.boolean();
    case 'text':
      return fc.constantFrom('a', 'b', 'annat');
    case 'choice':
      return fc.constantFrom('F', '1', '2');
  }
}

function cellOf(type: CellType): fc.Arbitrary<InputCell> {
  const value = valuesOf(type);
  const is = value.map((one) => ({ is: one }));
  const list = fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((all) => ({ in: all }));
  const limit = value.filter((one): one is string | number => typeof one !== 'boolean');
  const range = fc.oneof(
    limit.map((from) => ({ from })),
    limit.map((above) => ({ above })),
    limit.map((to) => ({ to })),
    limit.map((below) => ({ below })),
    fc.tuple(limit, limit).map(([from, to]) => ({ from, to })),
    fc.tuple(limit, limit).map(([above, below]) => ({ above, below })),
    fc.tuple(limit, limit).map(([from, below]) => ({ from, below })),
  );
  const isOrdered = ['integer', 'decimal', 'money', 'date'].includes(type.kind);
  const stated = isOrdered ? fc.oneof(is, list, range, range) : fc.oneof(is, list);
  return fc.oneof(
    fc.constant(null),
    stated,
    stated.map((not) => ({ not })),
  );
}

const tables = fc
  .record({
    columns: fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }),
    count: fc.integer({ min: 1, max: 6 }),
    hitPolicy: fc.constantFrom('first' as const, 'unique' as const, 'collect' as const),
  })
  .chain(({ columns, count, hitPolicy }) =>
    fc
      .array(fc.tuple(...columns.map(cellOf)), { minLength: count, maxLength: count })
      .map((rows) => ({ columns, table: tableOf(rows, hitPolicy) })),
  );

function tableOf(
  rows: readonly (readonly InputCell[])[],
  hitPolicy: DecisionTable['hitPolicy'],
): DecisionTable {
  return {
    hitPolicy,
    inputs: (rows[0] ?? []).map((_, index) => ({ id: `i${index}`, expression: { var: `c${index}` } })),
    outputs: [],
    rows: rows.map((inputs, index) => ({ id: `r${index}`, inputs: [...inputs], outputs: [], sources: [] })),
  };
}

const columnsOf = (kinds: readonly CellType[]): Column[] =>
  kinds.map((type, index) => ({ name: `c${index}`, type, unit: undefined, isChosen: true }));

/** The rows that hold for a case, by the table's JSON Logic. */
function holding(table: DecisionTable) {
  const rules = table.rows.map((row) => {
    const compiled = compileForData(rowCondition(table, row));
    if (!compiled.ok) throw new Error('The condition of a row does not compile');
    return compiled.rule;
  });
  return (values: readonly CellValue[]): number[] => {
    const data: Json = Object.fromEntries(values.map((value, index) => [`c${index}`, value]));
    return rules.flatMap((rule, row) => (rule.evaluate([data]) === true ? [row] : []));
  };
}

/** Every value that a table can tell apart from another, with those between. */
function* everyCase(kinds: readonly CellType[], table: DecisionTable, from = 0): Generator<CellValue[]> {
  const type = kinds[from];
  if (!type) {
    yield [];
    return;
  }
  for (const value of domain(type)) {
    for (const rest of everyCase(kinds, table, from + 1)) yield [value, ...rest];
  }
}

/** By hand, and not by the pieces that the search itself goes by. */
function domain(type: CellType): readonly CellValue[] {
  switch (type.kind) {
    case 'integer':
      return [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
    case 'decimal':
      return [-2, -1, -0.5, 0, 0.25, 0.5, 0.6, 0.75, 0.8, 1, 1.5, 2, 3];
    case 'money':
      return [-1, 0, 0.01, 0.29, 0.3, 0.31, 0.32, 1, 2];
    case 'date':
      return [
        '2026-01-29',
        '2026-01-30',
        '2026-01-31',
        '2026-02-01',
        '2026-02-02',
        '2026-02-03',
        '2026-02-04',
      ];
    case 'yesNo':
      return [true, false];
    case 'text':
      return ['a', 'b', 'annat', 'något nytt'];
    case 'choice':
      return ['F', '1', '2'];
  }
}

function check(table: DecisionTable, kinds: readonly CellType[]): Findings {
  const found = checkTable(table, columnsOf(kinds));
  if (!found) throw new Error('The table could not be checked');
  return found;
}

test('every finding is true, and its example shows it', () => {
  fc.assert(
    fc.property(tables, ({ table, columns }) => {
      const holdsFor = holding(table);
      for (const finding of check(table, columns).findings) {
        if (finding.kind === 'gap') expect(holdsFor(finding.example.values)).toEqual([]);
        else if (finding.kind === 'overlap')
          expect(holdsFor(finding.example.values)).toEqual(expect.arrayContaining([...finding.rows]));
        else if (finding.example) {
          const held = holdsFor(finding.example.values);
          expect(held).toContain(finding.row);
          expect(held[0]).toBe(finding.by);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('nothing is missed: every case by brute force is covered, single and reached, or was found not to be', () => {
  fc.assert(
    fc.property(tables, ({ table, columns }) => {
      const holdsFor = holding(table);
      const { findings, isComplete } = check(table, columns);
      expect(isComplete).toBe(true);
      let hasGap = false;
      const pairs = new Set<string>();
      const first = new Set<number>();
      const ever = new Set<number>();
      for (const values of everyCase(columns, table)) {
        const held = holdsFor(values);
        if (held.length === 0) hasGap = true;
        else first.add(held[0] ?? -1);
        for (const row of held) ever.add(row);
        for (const one of held) for (const other of held) if (one < other) pairs.add(`${one} ${other}`);
      }
      expect(findings.some(({ kind }) => kind === 'gap')).toBe(hasGap);
      const reached = table.hitPolicy === 'first' ? first : ever;
      expect(findings.flatMap((finding) => (finding.kind === 'unreachable' ? [finding.row] : []))).toEqual(
        table.rows.flatMap((_, row) => (reached.has(row) ? [] : [row])),
      );
      if (table.hitPolicy !== 'unique') return;
      expect(
        findings.flatMap((finding) => (finding.kind === 'overlap' ? [finding.rows.join(' ')] : [])).sort(),
      ).toEqual([...pairs].sort());
    }),
    { numRuns: 500 },
  );
});

test('an axis holds a row for a value exactly where its JSON Logic does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...types).chain((type) =>
        fc.record({
          type: fc.constant(type),
          cells: fc.array(cellOf(type), { minLength: 1, maxLength: 5 }),
        }),
      ),
      ({ type, cells }) => {
        const table = tableOf(
          cells.map((cell) => [cell]),
          'collect',
        );
        const holdsFor = holding(table);
        const axis = axisOf(type, cells);
        for (const value of domain(type)) {
          const rows = axis.pieces[axis.pieceOf(value)]?.rows;
          const held = cells.flatMap((_, row) => ((rows?.[0] ?? 0) & (1 << row) ? [row] : []));
          expect(held).toEqual(holdsFor([value]));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a gap between two whole numbers is none, and between two amounts it is', () => {
  const rows: InputCell[][] = [[{ to: 1999 }], [{ from: 2000 }]];
  expect(check(tableOf(rows, 'first'), [{ kind: 'integer' }]).findings).toEqual([]);
  expect(check(tableOf(rows, 'first'), [{ kind: 'money' }]).findings).toEqual([
    { kind: 'gap', example: { values: [1999.01], matters: [true] } },
  ]);
});

test('a search that has no more work to spend says that it did not look everywhere, and tells of its work', () => {
  const kinds: CellType[] = [{ kind: 'integer' }, { kind: 'integer' }];
  const table = tableOf(
    Array.from({ length: 60 }, (_, row) => [{ is: row % 8 }, { from: row, to: row + 3 }]),
    'first',
  );
  expect(checkTable(table, columnsOf(kinds), { work: 200, findings: 1000 })?.isComplete).toBe(false);
  const shares: number[] = [];
  const told = { work: 1e6, findings: 1e9, onWork: (share: number) => shares.push(share) };
  expect(checkTable(table, columnsOf(kinds), told)?.isComplete).toBe(true);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
});

test('a table with a cell that does not fit its column is not searched', () => {
  expect(
    checkTable(tableOf([[{ text: 'kanske' }]], 'first'), columnsOf([{ kind: 'integer' }])),
  ).toBeUndefined();
});

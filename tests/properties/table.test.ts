import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compileForData } from '#expression/compile.ts';
import { Unanswered } from '#expression/value.ts';
import type { Json } from '#lib/json.ts';
import type { DataOf } from '#nodes/definitions.ts';
import type { InputCell } from '#rules/table/decision-table.ts';
import { rowCondition, tableRule } from '#rules/table/logic.ts';
import { createHost } from '#running/host.ts';
import { traceCase } from '#running/trace.ts';
import { BotDrawing } from '../support/bot.ts';
import { times } from '../support/long.ts';

/*
 * A table as it runs, with its index and its ways out, against the JSON Logic that it stands for.
 */

vi.setConfig({ testTimeout: 120_000 });

type Table = DataOf<'table'>;

const kinds = ['integer', 'text', 'yesNo', 'date'] as const;
const columns = kinds.map((kind) => ({ kind, key: `in_${kind}` }));

const values = {
  integer: fc.integer({ min: -1, max: 6 }),
  text: fc.constantFrom('a', 'b', 'c', ''),
  yesNo: fc.boolean(),
  date: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02'),
} as const;

function cellOf(kind: (typeof kinds)[number]): fc.Arbitrary<InputCell> {
  const value: fc.Arbitrary<number | string | boolean> = values[kind];
  const listed = fc.oneof(
    value.map((is) => ({ is })),
    fc.array(value, { minLength: 1, maxLength: 3 }).map((list) => ({ in: list })),
  );
  const limit: fc.Arbitrary<number | string> = kind === 'date' ? values.date : values.integer;
  const range = fc.oneof(
    limit.map((from) => ({ from })),
    limit.map((below) => ({ below })),
    fc.tuple(limit, limit).map(([above, to]) => ({ above, to })),
  );
  const stated = kind === 'integer' || kind === 'date' ? fc.oneof(listed, range) : listed;
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: stated },
    { weight: 1, arbitrary: stated.map((not) => ({ not })) },
  );
}

const row = fc.tuple(...kinds.map(cellOf));
// Past two dozen rows a table has an index.
const tables = fc
  .record({
    hitPolicy: fc.constantFrom<Table['hitPolicy']>('first', 'unique', 'collect'),
    rows: fc.oneof(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(row, { minLength: 30, maxLength: 70 }),
    ),
  })
  .map(
    ({ hitPolicy, rows }): Table => ({
      hitPolicy,
      inputs: columns.map(({ key }) => ({ id: key, expression: { var: key } })),
      outputs: [{ id: 'o', field: 'svar' }],
      rows: rows.map((inputs, index) => ({
        id: `r${index}`,
        inputs: [...inputs],
        outputs: [{ value: index }],
        sources: [],
      })),
      unanswered: true,
    }),
  );

/** Well-typed, missing, and such as no cell of the column speaks of. */
const inputs = fc.record(
  Object.fromEntries(
    columns.map(({ kind, key }) => {
      const value: fc.Arbitrary<Json> = values[kind];
      return [
        key,
        fc.oneof({ weight: 6, arbitrary: value }, fc.constantFrom<Json>(null, '3', 7, true, [1], 'z')),
      ];
    }),
  ),
);

function botWith(table: Table) {
  const drawing = new BotDrawing().field('svar');
  for (const { key, kind } of columns) drawing.field(key, kind);
  return drawing
    .start(...columns.map(({ key }) => key))
    .node('tabell', 'table', table)
    .outcome('klar', 'KLAR', '{svar}')
    .outcome('utan', 'UTAN')
    .outcome('saknas', 'SAKNAS')
    .way('start', 'tabell')
    .way('tabell', 'klar')
    .way('tabell.noRow', 'utan')
    .way('tabell.unanswered', 'saknas').bot;
}

function evaluate(rule: Json | undefined, data: Json) {
  const compiled = compileForData(rule ?? null);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  return compiled.rule.evaluate([data]);
}

/** What the table's JSON Logic says of a case. */
function expected(table: Table, data: Json): string {
  if (table.hitPolicy === 'unique') {
    const answers = table.rows.map((one) => evaluate(rowCondition(table, one), data));
    if (answers.filter((answer) => answer === true).length > 1) return 'STOPPED';
    if (answers.some((answer) => answer instanceof Unanswered)) return 'SAKNAS';
  }
  const answer = evaluate(tableRule(table, 0), data);
  if (answer instanceof Unanswered) return 'SAKNAS';
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return 'UTAN';
  return `KLAR ${JSON.stringify(answer)}`;
}

test('a table gives what its JSON Logic gives, traced or not, whatever the case brings', () => {
  fc.assert(
    fc.property(tables, fc.array(inputs, { minLength: 1, maxLength: 8 }), (table, cases) => {
      const host = createHost(botWith(table));
      for (const input of cases) {
        const testCase = { id: '1', input };
        const { ending } = host.run(testCase);
        const said = ending.type === 'ended' ? `${ending.outcome} ${ending.reason}`.trim() : 'STOPPED';
        expect(said).toBe(expected(table, input));
        expect(traceCase(host, testCase).ending).toEqual(ending);
      }
    }),
    { numRuns: times(120, 5000) },
  );
});

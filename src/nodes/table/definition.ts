import type { Expression, NodeDefinition, Port } from '#flow/node-definition.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { inShort, type TableProblem, tableProblems } from '#rules/table/problems.ts';
import { mainExit } from '../main-exit.ts';
import { unknownFields } from '../unknown-fields.ts';
import { tableChanges } from './changes.ts';
import { noRowPort, type TableData, tableSchema, unansweredPort } from './data.ts';

/** So many problems of one table are told of beside the canvas; the table itself shows them all. */
const mostProblems = 8;

function ports({ unanswered }: TableData): readonly Port[] {
  return [
    mainExit,
    { id: noRowPort, name: message('table.noRowPort'), side: 'right' },
    ...(unanswered
      ? [{ id: unansweredPort, name: message('port.unanswered'), side: 'right', whenMissing: true } as const]
      : []),
  ];
}

/** One of a kind at each place: a row that clashes with several is told of once. */
function isFirstOfPlace(
  { at, message: { key } }: TableProblem,
  index: number,
  all: readonly TableProblem[],
): boolean {
  const same = (other: TableProblem) => other.message.key === key && String(other.at) === String(at);
  return all.findIndex(same) === index;
}

function expressions({ inputs, rows }: TableData): readonly Expression[] {
  return [
    ...inputs.map(({ expression }, index) => ({ at: ['inputs', index, 'expression'], rule: expression })),
    ...rows.flatMap((row, place) =>
      row.outputs.flatMap((cell, index) =>
        cell !== null && 'rule' in cell
          ? [{ at: ['rows', place, 'outputs', index, 'rule'], rule: cell.rule }]
          : [],
      ),
    ),
  ];
}

function mapExpressions(data: TableData, change: (rule: Json) => Json): TableData {
  return {
    ...data,
    inputs: data.inputs.map((input) => ({ ...input, expression: change(input.expression) })),
    rows: data.rows.map((row) => ({
      ...row,
      outputs: row.outputs.map((cell) =>
        cell !== null && 'rule' in cell ? { rule: change(cell.rule) } : cell,
      ),
    })),
  };
}

export const tableDefinition: NodeDefinition<TableData> = {
  kind: 'table',
  role: 'step',
  schema: tableSchema,
  create: () => ({ hitPolicy: 'first', inputs: [], outputs: [], rows: [], unanswered: false }),
  ports,
  writes: (data) => [...new Set(data.outputs.map(({ field }) => field))],
  writesAt: (data, port) => ({
    sets: port === mainExit.id ? data.outputs.map(({ field }) => field) : [],
    empties: [],
  }),
  expressions,
  mapExpressions,
  renameField: (data, from, to) => ({
    ...data,
    outputs: data.outputs.map((output) => (output.field === from ? { ...output, field: to } : output)),
  }),
  check: (data, bot) => [
    ...inShort(tableProblems(data, bot)).filter(isFirstOfPlace).slice(0, mostProblems),
    ...unknownFields(
      bot,
      data.outputs.map(({ field }, index) => ({ field, at: ['outputs', index] })),
    ),
  ],
  changes: tableChanges,
  card: ({ rows, hitPolicy }) => ({
    detail: message('table.rows', { count: rows.length }),
    sentence: message(`grid.policy.${hitPolicy}`),
  }),
};

import type { Json } from '#lib/json.ts';
import type { DecisionTable, InputCell, OutputCell, Row, Stated } from './decision-table.ts';

/*
 * A decision table as JSON Logic. This is what a run evaluates: an index may skip a row that cannot
 * hold, but nothing else ever decides that one does.
 */

/** When a row holds. Undefined where one of its cells could not be read. */
export function rowCondition(table: DecisionTable, row: Row): Json | undefined {
  const asked: Json[] = [];
  for (const [index, { expression }] of table.inputs.entries()) {
    const cell = row.inputs[index] ?? null;
    if (cell === null) continue;
    const rule = cellCondition(expression, cell);
    if (rule === undefined) return undefined;
    asked.push(rule);
  }
  const [only = true] = asked;
  return asked.length > 1 ? { and: asked } : only;
}

function cellCondition(value: Json, cell: Exclude<InputCell, null>): Json | undefined {
  if ('text' in cell) return undefined;
  if (!('not' in cell)) return statedCondition(value, cell);
  if ('is' in cell.not) return { '!=': [value, cell.not.is] };
  return { '!': [statedCondition(value, cell.not)] };
}

function statedCondition(value: Json, stated: Stated): Json {
  if ('is' in stated) return { '==': [value, stated.is] };
  if ('in' in stated) return { in: [value, stated.in] };
  const { from, above, to, below } = stated;
  if (from !== undefined && to !== undefined) return { '<=': [from, value, to] };
  if (above !== undefined && below !== undefined) return { '<': [above, value, below] };
  const ends: Json[] = [];
  if (from !== undefined) ends.push({ '>=': [value, from] });
  if (above !== undefined) ends.push({ '>': [value, above] });
  if (to !== undefined) ends.push({ '<=': [value, to] });
  if (below !== undefined) ends.push({ '<': [value, below] });
  const [only = true] = ends;
  return ends.length > 1 ? { and: ends } : only;
}

/** What a row gives a column. Undefined where the cell could not be read. */
export function outputRule(cell: OutputCell): Json | undefined {
  if (cell === null) return null;
  if ('text' in cell) return undefined;
  return 'rule' in cell ? cell.rule : cell.value;
}

/**
 * One output of a whole table as one rule, for where a table is to be read or run as JSON Logic alone.
 * `unique` is as `first`: that two rows hold at once is no value. Undefined where a cell could not be read.
 */
export function tableRule(table: DecisionTable, output: number): Json | undefined {
  const collects = table.hitPolicy === 'collect';
  const parts: Json[] = [];
  for (const row of table.rows) {
    const condition = rowCondition(table, row);
    const value = outputRule(row.outputs[output] ?? null);
    if (condition === undefined || value === undefined) return undefined;
    if (collects) parts.push({ if: [condition, [value], []] });
    else parts.push(condition, value);
  }
  return collects ? { merge: parts } : { if: [...parts, null] };
}

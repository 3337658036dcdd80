import type { Bot } from '#flow/bot.ts';
import type { Problem } from '#flow/problem.ts';
import type { JsonPath } from '#lib/json.ts';
import { type Message, type MessageArg, message, type Shown } from '#lib/message.ts';
import { inputFits, outputFits, valuesIn } from './cell-fit.ts';
import { checkTable, type Example, type Finding, type SearchBounds } from './check-table.ts';
import { type Column, type Columns, columnsOf } from './column.ts';
import type { CellValue, DecisionTable, InputCell, OutputCell } from './decision-table.ts';

/** A problem in a table. `at` is a place in it: a row's is `rows`, its number, and perhaps a cell's. */
export type TableProblem = Omit<Problem, 'node' | 'port'> & {
  readonly at: JsonPath;
  /** Of a gap: a case that no row holds for. */
  readonly gap?: Example;
};

/** A table of more cells than these that ask something is not searched while the page waits for it. */
const mostCells = 1000;
/** So much that the page does not stand still while one writes. */
const inPassing: SearchBounds = { work: 500_000, findings: 20 };

interface Kept {
  readonly columns: Columns;
  readonly problems: readonly TableProblem[];
}

const keptProblems = new WeakMap<DecisionTable, Kept>();

/** All that is to be mended in a table, found once as long as the table and its columns stay the same. */
export function tableProblems(table: DecisionTable, bot: Bot): readonly TableProblem[] {
  const columns = columnsOf(table, bot);
  const kept = keptProblems.get(table);
  if (kept?.columns === columns) return kept.problems;
  const problems = problemsWithin(table, bot, isLarge(table) ? undefined : inPassing);
  keptProblems.set(table, { columns, problems });
  return problems;
}

/** The same with the search as thorough as is asked for; undefined leaves it out, and says so. */
export function problemsWithin(
  table: DecisionTable,
  bot: Bot,
  bounds: SearchBounds | undefined,
): readonly TableProblem[] {
  const columns = columnsOf(table, bot);
  return [
    ...headProblems(table, columns),
    ...collectProblems(table, bot),
    ...cellProblems(table, columns),
    ...searchProblems(table, columns, bounds),
  ];
}

/** Whether the problems that were found in passing are not all there may be. */
export function isSearchedInPart(problems: readonly TableProblem[]): boolean {
  return problems.some(({ message: { key } }) => key === 'grid.problem.notSearched');
}

function isLarge({ rows, inputs }: DecisionTable): boolean {
  return rows.length * inputs.length > mostCells;
}

function error(at: JsonPath, key: string, args?: Record<string, MessageArg>): TableProblem {
  return { severity: 'error', message: message(`grid.problem.${key}`, args), at };
}

function warning(at: JsonPath, key: string, args?: Record<string, MessageArg>): TableProblem {
  return { severity: 'warning', message: message(`grid.problem.${key}`, args), at };
}

function headProblems(table: DecisionTable, { inputs, outputs }: Columns): TableProblem[] {
  const problems: TableProblem[] = [];
  if (inputs.length === 0) problems.push(error(['inputs'], 'noInputs'));
  if (outputs.length === 0) problems.push(warning(['outputs'], 'noOutputs'));
  if (table.rows.length === 0) problems.push(error(['rows'], 'noRows'));
  for (const [index, { name, type, isChosen }] of inputs.entries()) {
    const at = ['inputs', index, 'expression'];
    if (!isChosen) problems.push(error(at, 'unchosenColumn', { column: index + 1 }));
    else if (!type) problems.push(error(at, 'badColumn', { column: name }));
  }
  return problems;
}

/** An output of all rows together is a list. */
function collectProblems({ hitPolicy, outputs }: DecisionTable, bot: Bot): TableProblem[] {
  return outputs.flatMap(({ field: key }, index) => {
    const field = bot.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const at = ['outputs', index, 'field'];
    const isList = field.type.kind === 'list';
    if (hitPolicy === 'collect') return isList ? [] : [error(at, 'notList', { column: field.label })];
    return isList || field.type.kind === 'record' || field.type.kind === 'table'
      ? [error(at, 'badOutput', { column: field.label })]
      : [];
  });
}

function cellProblems(table: DecisionTable, { inputs, outputs }: Columns): TableProblem[] {
  return table.rows.flatMap((row, place) => [
    ...inputs.flatMap((column, index) =>
      inputProblems(row.inputs[index] ?? null, column, place, ['rows', place, 'inputs', index]),
    ),
    ...outputs.flatMap((column, index) =>
      outputProblems(row.outputs[index] ?? null, column, place, ['rows', place, 'outputs', index]),
    ),
  ]);
}

function inputProblems(cell: InputCell, { name, type }: Column, row: number, at: JsonPath): TableProblem[] {
  if (cell === null) return [];
  const args = { row: row + 1, column: name };
  if ('text' in cell) return [error(at, 'unread', { ...args, text: cell.text })];
  if (!type) return [];
  if (!inputFits(cell, type)) return [error(at, 'misfit', args)];
  return unknownChoice(valuesIn(cell), type, args, at);
}

function outputProblems(cell: OutputCell, { name, type }: Column, row: number, at: JsonPath): TableProblem[] {
  if (cell === null || 'rule' in cell) return [];
  const args = { row: row + 1, column: name };
  if ('text' in cell) return [error(at, 'unread', { ...args, text: cell.text })];
  if (!type) return [];
  return outputFits(cell, type) ? unknownChoice([cell.value], type, args, at) : [error(at, 'misfit', args)];
}

function unknownChoice(
  values: readonly CellValue[],
  type: NonNullable<Column['type']>,
  args: Record<string, MessageArg>,
  at: JsonPath,
): TableProblem[] {
  if (type.kind !== 'choice') return [];
  const text = values.find((value) => !type.choices.some((choice) => choice.value === value));
  return text === undefined ? [] : [error(at, 'unknownChoice', { ...args, text: String(text) })];
}

function searchProblems(
  table: DecisionTable,
  { inputs }: Columns,
  bounds: SearchBounds | undefined,
): TableProblem[] {
  if (!bounds) return [warning(['rows'], 'notSearched')];
  const found = checkTable(table, inputs, bounds);
  if (!found) return [];
  return [
    ...found.findings.map((finding) => findingProblem(finding, inputs)),
    ...(found.isComplete ? [] : [warning(['rows'], 'notSearched')]),
  ];
}

/**
 * As they are told beside the canvas: the gaps by their first, since one row often mends many, and that not
 * all is searched by what to do, since the table itself searches all of it when it is opened.
 */
export function inShort(all: readonly TableProblem[]): readonly TableProblem[] {
  const problems = all.map((problem) =>
    isSearchedInPart([problem]) ? warning(problem.at, 'openToSearch') : problem,
  );
  const gaps = problems.filter(isGap);
  const [first] = gaps;
  if (!first || gaps.length === 1) return problems;
  return problems.flatMap((problem) => {
    if (!isGap(problem)) return [problem];
    return problem === first ? [warning(first.at, 'gaps', { ...problem.message.args })] : [];
  });
}

function isGap({ message: { key } }: TableProblem): boolean {
  return key === 'grid.problem.gap';
}

function findingProblem(finding: Finding, inputs: readonly Column[]): TableProblem {
  const example = finding.example && exampleText(finding.example, inputs);
  switch (finding.kind) {
    case 'gap':
      return {
        ...(example ? warning(['rows'], 'gap', { example }) : warning(['rows'], 'gapAlways')),
        gap: finding.example,
      };
    case 'overlap': {
      const [a, b] = finding.rows;
      const rows = { a: a + 1, b: b + 1 };
      const at = ['rows', b];
      return example ? error(at, 'overlap', { ...rows, example }) : error(at, 'overlapAlways', rows);
    }
    case 'unreachable': {
      const at = ['rows', finding.row];
      const row = finding.row + 1;
      if (finding.by === null) return warning(at, 'never', { row });
      const args = { row, by: finding.by + 1 };
      return example
        ? warning(at, 'unreachableExample', { ...args, example })
        : warning(at, 'unreachable', args);
    }
  }
}

/** "Årskurs F, 1 500 m": the values that matter; one with a unit that no other has says enough by itself. */
function exampleText({ values, matters }: Example, inputs: readonly Column[]): Message | undefined {
  const parts = inputs.flatMap(({ name, type, unit }, index): Message[] => {
    const value = values[index];
    if (!matters[index] || value === undefined) return [];
    const shown: Shown = {
      shown: value,
      ...(unit === undefined ? {} : { unit }),
      ...(type?.kind === 'choice' ? { choices: type.choices } : {}),
    };
    const isAlone = unit !== undefined && inputs.filter((other) => other.unit === unit).length === 1;
    return [
      isAlone
        ? message('expression.only', { a: shown })
        : message('grid.problem.valueOf', { label: name, value: shown }),
    ];
  });
  const [first, ...rest] = parts;
  return first && rest.reduce((said, part) => message('grid.comma', { a: said, b: part }), first);
}

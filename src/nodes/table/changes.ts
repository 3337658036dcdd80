import type { BotPair, OwnChange } from '#flow/own-change.ts';
import { canonicalJson } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import { printInput, printOutput } from '#rules/table/cell-text.ts';
import { type Columns, columnsOf } from '#rules/table/column.ts';
import type { InputCell, OutputCell, Row } from '#rules/table/decision-table.ts';
import {
  added,
  changed,
  differing,
  fieldName,
  goneRule,
  moved,
  movedAmong,
  newRule,
  removed,
  ruleChanged,
  wayWhenMissing,
} from '../own-changes.ts';
import { type TableData, unansweredPort } from './data.ts';

/** So many rows of one table are told of; the rest are counted. */
const mostRows = 100;

/** What differs between the columns and rows of a table, cell by cell. */
export function tableChanges(before: TableData, after: TableData, bots: BotPair): readonly OwnChange[] {
  const policy = ({ hitPolicy }: TableData) => message(`grid.policy.${hitPolicy}`);
  const [old, now] = [readable(before, bots, 'before'), readable(after, bots, 'after')];
  const rows = rowChanges(old, now);
  const untold = rows.length - mostRows;
  return [
    ...differing('decision', 'table.policy', policy(before), policy(after)),
    ...columnChanges(before, after, bots, now),
    ...rows.slice(0, mostRows),
    ...(untold > 0 ? [changed('decision', 'table.more', { count: untold })] : []),
    ...wayWhenMissing(before, after, unansweredPort),
  ];
}

/** A table with what is needed to say its cells. */
interface Readable {
  readonly data: TableData;
  readonly columns: Columns;
  readonly bots: BotPair;
  readonly side: keyof BotPair;
}

function readable(data: TableData, bots: BotPair, side: keyof BotPair): Readable {
  return { data, columns: columnsOf(data, bots[side]), bots, side };
}

function columnChanges(
  before: TableData,
  after: TableData,
  bots: BotPair,
  { columns }: Readable,
): readonly OwnChange[] {
  const inputs = paired(before.inputs, after.inputs, ({ id }) => id);
  const outputs = paired(before.outputs, after.outputs, ({ id }) => id);
  const old = columnsOf(before, bots.before);
  const at = (place: number) => ['inputs', place, 'expression'];
  const asked = (place: number, of: Columns) => of.inputs[place]?.name ?? '';
  return [
    ...inputs.added.map((input) => {
      const place = after.inputs.indexOf(input);
      return {
        ...added('decision', 'table.asks', { name: asked(place, columns) }),
        rule: newRule(at(place), input.expression),
      };
    }),
    ...inputs.kept.flatMap(({ before: was, after: is }) =>
      ruleChanged(
        bots,
        { at: at(after.inputs.indexOf(is)), before: was.expression, after: is.expression },
        'table.asksOther',
        {},
      ),
    ),
    ...inputs.removed.map((input) => {
      const place = before.inputs.indexOf(input);
      return {
        ...removed('decision', 'table.asksNot', { name: asked(place, old) }),
        rule: goneRule(at(place), input.expression),
      };
    }),
    ...outputs.added.map(({ field }) => added('decision', 'table.gives', { name: fieldName(field, bots) })),
    ...outputs.kept.flatMap(({ before: was, after: is }) =>
      differing('decision', 'table.givesOther', fieldName(was.field, bots), fieldName(is.field, bots)),
    ),
    ...outputs.removed.map(({ field }) =>
      removed('decision', 'table.givesNot', { name: fieldName(field, bots) }),
    ),
    ...(movedAmong(inputs.kept, before.inputs).length + movedAmong(outputs.kept, before.outputs).length > 0
      ? [changed('layout', 'table.columnOrder')]
      : []),
  ];
}

function rowChanges(before: Readable, after: Readable): readonly OwnChange[] {
  const { added: come, removed: gone, kept } = pairedRows(before.data.rows, after.data.rows);
  const places = new Map(after.data.rows.map((row, place) => [row, place + 1]));
  const oldPlaces = new Map(before.data.rows.map((row, place) => [row, place + 1]));
  const number = (row: Row) => places.get(row) ?? oldPlaces.get(row) ?? 0;
  const inCells = cellChanges(before, after);
  // Where every row must hold alone, none comes before another.
  const orderWeight = after.data.hitPolicy === 'unique' ? 'layout' : 'decision';
  return [
    ...come.map((row) => added('decision', 'table.rowNew', { row: number(row), said: rowSaid(row, after) })),
    ...kept.flatMap(({ before: old, after: now }) =>
      isSameJson(old, now) ? [] : inCells(old, now, number(now)),
    ),
    ...movedAmong(kept, before.data.rows).map(({ before: old, after: now }) =>
      moved(orderWeight, 'table.rowMoved', { from: oldPlaces.get(old) ?? 0, to: number(now) }),
    ),
    ...gone.map((row) =>
      removed('decision', 'table.rowGone', { row: oldPlaces.get(row) ?? 0, said: rowSaid(row, before) }),
    ),
  ];
}

/** By their ids, and those that are left by what they say: a table that was read from a file has new ids. */
function pairedRows(before: readonly Row[], after: readonly Row[]) {
  const byId = paired(before, after, ({ id }) => id);
  const byWords = paired(byId.removed, byId.added, ({ id: _, ...said }) => canonicalJson(said));
  const kept = new Map([...byId.kept, ...byWords.kept].map((pair) => [pair.after, pair]));
  return {
    added: byWords.added,
    removed: byWords.removed,
    kept: after.flatMap((row) => kept.get(row) ?? []),
  };
}

/** A column that both tables have, by its place in each. */
interface ColumnPlaces {
  readonly old: number;
  readonly now: number;
}

function columnPlaces(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly ColumnPlaces[] {
  return paired([...before.entries()], [...after.entries()], ([, { id }]) => id).kept.map(
    ({ before: [old], after: [now] }) => ({ old, now }),
  );
}

/** Cells stand by the place of their column, which may be another. */
function cellChanges(before: Readable, after: Readable) {
  const inputs = columnPlaces(before.data.inputs, after.data.inputs);
  const outputs = columnPlaces(before.data.outputs, after.data.outputs);
  return (old: Row, now: Row, row: number): readonly OwnChange[] => {
    const cell = (column: LocalText | Message, from: LocalText, to: LocalText) =>
      changed('decision', 'table.cell', { row, column, from, to });
    return [
      ...inputs.flatMap((places) => {
        const [from, to] = [old.inputs[places.old] ?? null, now.inputs[places.now] ?? null];
        if (isSameJson(from, to)) return [];
        const name = after.columns.inputs[places.now]?.name ?? '';
        return [cell(name, asked(from, places.old, before), asked(to, places.now, after))];
      }),
      ...outputs.flatMap((places) => {
        const [from, to] = [old.outputs[places.old] ?? null, now.outputs[places.now] ?? null];
        if (isSameJson(from, to)) return [];
        const name = after.columns.outputs[places.now]?.name ?? '';
        return [cell(name, given(from, places.old, before), given(to, places.now, after))];
      }),
      ...differing('words', 'table.rowNote', old.note, now.note),
      ...differing('words', 'sources', old.sources, now.sources),
    ];
  };
}

/** "Årskurs 4–6, Växelvis ja ger Gräns 3 000". */
function rowSaid(row: Row, table: Readable): Message {
  const { columns, data } = table;
  const cell = (name: LocalText | Message, value: LocalText) =>
    message('changes.table.said', { name, value });
  const asks = data.inputs.flatMap((_, place) => {
    const value = row.inputs[place] ?? null;
    return value === null ? [] : [cell(columns.inputs[place]?.name ?? '', asked(value, place, table))];
  });
  const gives = data.outputs.flatMap((_, place) => {
    const value = row.outputs[place] ?? null;
    return value === null ? [] : [cell(columns.outputs[place]?.name ?? '', given(value, place, table))];
  });
  return message('changes.table.row', {
    asks: asks.length > 0 ? asks : message('changes.table.always'),
    gives: gives.length > 0 ? gives : message('changes.none'),
  });
}

function asked(cell: InputCell, place: number, { columns }: Readable): LocalText {
  const type = columns.inputs[place]?.type;
  return { sv: printInput(cell, type, 'sv'), en: printInput(cell, type, 'en') };
}

function given(cell: OutputCell, place: number, { columns, bots, side }: Readable): LocalText {
  const type = columns.outputs[place]?.type;
  const bot = bots[side];
  return { sv: printOutput(cell, type, 'sv', bot), en: printOutput(cell, type, 'en', bot) };
}

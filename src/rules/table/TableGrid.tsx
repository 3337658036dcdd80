import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { CellEditor } from './CellEditor.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import type { Columns } from './column.ts';
import type { DecisionTable } from './decision-table.ts';
import {
  emptyRow,
  flawOfText,
  type GridColumn,
  gridColumns,
  insertRow,
  moveRow,
  textOfCell,
  type Wording,
  withTexts,
} from './edit-table.ts';
import type { FieldChooser } from './field-chooser.ts';
import { columnName } from './grid-words.ts';
import { placeOf } from './ProblemList.tsx';
import type { TableProblem } from './problems.ts';
import { RowHead } from './RowHead.tsx';
import { readTsv, writeTsv } from './tsv.ts';
import { useRowWindow } from './use-row-window.ts';

interface TableGridProps {
  readonly table: DecisionTable;
  readonly bot: Bot;
  readonly columns: Columns;
  readonly problems: readonly TableProblem[];
  readonly target: Target | undefined;
  readonly onChange: (table: DecisionTable, part?: string) => void;
  readonly chooseField: FieldChooser;
}

/** A cell that is to be gone to; a new object each time, so that the same may be asked for again. */
export interface Target {
  readonly row: number;
  readonly column: number;
}

interface Place {
  readonly row: number;
  /** -1 is the row's number. */
  readonly column: number;
}

/**
 * The rows as a spreadsheet has them: one cell is where one is, arrows, Enter and Tab move, and to write is
 * to edit. Every change leaves as a whole table.
 */
export function TableGrid(props: TableGridProps) {
  const { table, bot, columns, problems, target, onChange, chooseField } = props;
  const speech = useSay();
  const { t, say, language } = speech;
  const wording: Wording = { columns, language, bot };
  const shown = gridColumns(table);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  /** The far corner of what is marked, for copying and emptying several cells. */
  const [corner, setCorner] = useState<Place>();
  const [draft, setDraft] = useState<string>();
  const [wantsFocus, setWantsFocus] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowWindow(scroller, table.rows.length);

  const last = { row: table.rows.length - 1, column: shown.length - 1 };
  const here: Place = {
    row: Math.min(at.row, Math.max(0, last.row)),
    column: Math.min(at.column, last.column),
  };

  const goTo = (place: Place, isMarking = false) => {
    setDraft(undefined);
    setCorner(isMarking ? (corner ?? here) : undefined);
    setAt(place);
    rows.reveal(place.row);
    setWantsFocus((count) => count + 1);
  };
  // Whoever asks to be taken to a cell asks once, with a new object.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (target) goTo({ row: target.row, column: target.column });
  }, [target]);
  useEffect(() => {
    if (wantsFocus === 0) return;
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${here.row},${here.column}"]`)?.focus();
  }, [wantsFocus, here.row, here.column]);

  const textAt = ({ row, column }: Place): string => {
    const [found, shows] = [table.rows[row], shown[column]];
    return found && shows ? textOfCell(found, shows, wording) : '';
  };
  const put = (place: Place, texts: readonly (readonly string[])[]) =>
    onChange(withTexts(table, place, texts, wording));
  const commit = (text: string) => {
    setDraft(undefined);
    if (text !== textAt(here)) put(here, [[text]]);
  };
  const move = (down: number, across: number, isMarking = false) =>
    goTo(
      {
        row: Math.max(0, Math.min(last.row, here.row + down)),
        column: Math.max(isMarking ? 0 : -1, Math.min(last.column, here.column + across)),
      },
      isMarking,
    );
  /** To the next cell in reading order; false at either end, where the focus leaves the grid. */
  const moveOn = (step: 1 | -1): boolean => {
    const column = here.column + step;
    if (column >= 0 && column <= last.column) goTo({ row: here.row, column });
    else if (step === 1 && here.row < last.row) goTo({ row: here.row + 1, column: 0 });
    else if (step === -1 && here.row > 0) goTo({ row: here.row - 1, column: last.column });
    else return false;
    return true;
  };

  const marked = markedFrom(here, corner);
  const onKeyDown = (event: KeyboardEvent) => {
    if (draft !== undefined || !(event.target instanceof HTMLElement)) return;
    // Keys in a column's head or a menu are theirs.
    if (event.target.dataset['cell'] === undefined) return;
    if (handleKey(event)) event.preventDefault();
  };
  const handleKey = (event: KeyboardEvent): boolean => {
    const isNumber = here.column < 0;
    const { key, shiftKey, altKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && key === 'Enter') {
      onChange(insertRow(table, here.row + 1, emptyRow()));
      goTo({ row: here.row + 1, column: Math.max(0, here.column) });
      return true;
    }
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const to = here.row + (key === 'ArrowUp' ? -1 : 1);
      if (to >= 0 && to <= last.row) {
        onChange(moveRow(table, here.row, to));
        goTo({ ...here, row: to });
      }
      return true;
    }
    if (isCommand || altKey) return false;
    const step = steps[key];
    if (step) {
      move(step[0], step[1], shiftKey && !isNumber);
      return true;
    }
    if (key === 'Home' || key === 'End') {
      goTo({ row: here.row, column: key === 'Home' ? 0 : last.column });
      return true;
    }
    if (key === 'Tab') return moveOn(shiftKey ? -1 : 1);
    if (isNumber) return false;
    if (key === 'Enter' || key === 'F2') {
      setDraft(textAt(here));
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      put(marked.from, emptyTexts(marked));
      return true;
    }
    if (key.length === 1) {
      setDraft(key);
      return true;
    }
    return false;
  };

  const isInCell = (event: ClipboardEvent) =>
    draft === undefined &&
    here.column >= 0 &&
    event.target instanceof HTMLElement &&
    event.target.dataset['cell'] !== undefined;
  const onCopy = (event: ClipboardEvent) => {
    if (!isInCell(event)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(textsIn(marked, textAt)));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isInCell(event)) return;
    event.preventDefault();
    const texts = readTsv(event.clipboardData.getData('text/plain'));
    const heads = shown.map((column) => columnName(column, columns, speech));
    // A whole table that was copied comes with its heads.
    const isHeaded = here.column === 0 && texts.length > 1 && texts[0]?.join() === heads.join();
    put(here, isHeaded ? texts.slice(1) : texts);
  };

  const flawed = new Map<string, TableProblem>();
  const flawedRows = new Map<number, TableProblem>();
  for (const problem of problems) {
    const place = placeOf(problem);
    if (!place) continue;
    if (place.part) flawed.set(`${place.row} ${place.part} ${place.index}`, problem);
    else flawedRows.set(place.row, problem);
  }
  const active = shown[here.column];
  const flawHere =
    active && table.rows.length > 0 ? flawOfText(draft ?? textAt(here), active, wording) : undefined;

  if (shown.length === 2) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cells within. */}
      <div
        className="bv-grid-scroller"
        ref={scroller}
        onScroll={rows.onScroll}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <table
          className="bv-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves about in it by arrow keys.
          role="grid"
          aria-label={t('grid.table')}
          aria-rowcount={table.rows.length + 1}
          aria-colcount={shown.length + 1}
        >
          <thead>
            <tr className="bv-grid-groups">
              <th />
              {table.inputs.length > 0 && (
                <th colSpan={table.inputs.length} scope="colgroup">
                  {t('grid.asks')}
                </th>
              )}
              {table.outputs.length > 0 && (
                <th colSpan={table.outputs.length} scope="colgroup" data-part="outputs">
                  {t('grid.answers')}
                </th>
              )}
              <th colSpan={2} data-part="source" />
            </tr>
            <tr aria-rowindex={1}>
              <th scope="col" className="bv-grid-corner">
                {t('grid.row')}
              </th>
              {shown.map((column) => (
                <th key={`${column.part} ${column.index}`} scope="col" data-part={edgeOf(column)}>
                  <ColumnHead
                    column={column}
                    table={table}
                    columns={columns}
                    bot={bot}
                    onChange={onChange}
                    chooseField={chooseField}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.before > 0 && <tr style={{ height: rows.before }} />}
            {table.rows.slice(rows.from, rows.to).map((row, offset) => {
              const place = rows.from + offset;
              const isHere = place === here.row;
              return (
                <tr key={row.id} aria-rowindex={place + 2}>
                  <th
                    scope="row"
                    data-tone={flawedRows.get(place)?.severity}
                    onFocus={() => setAt({ row: place, column: -1 })}
                  >
                    <RowHead
                      row={place}
                      table={table}
                      tabIndex={isHere && here.column < 0 ? 0 : -1}
                      onChange={onChange}
                      onGo={(to) => goTo({ row: to, column: Math.max(0, here.column) })}
                    />
                  </th>
                  {shown.map((column, index) => {
                    const isActive = isHere && index === here.column;
                    const text = textOfCell(row, column, wording);
                    const flaw = flawed.get(`${place} ${column.part} ${column.index}`);
                    const name = t('grid.cellName', {
                      row: place + 1,
                      column: columnName(column, columns, speech),
                    });
                    const isEdited = isActive && draft !== undefined;
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around handles the keys.
                      <td
                        key={`${column.part} ${column.index}`}
                        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is one.
                        role="gridcell"
                        data-cell={`${place},${index}`}
                        // Where one begins when the table is opened.
                        data-autofocus={(place === 0 && index === 0) || undefined}
                        data-part={edgeOf(column)}
                        data-marked={(corner && isMarked(marked, place, index)) || undefined}
                        data-tone={flaw?.severity}
                        data-any={text === '–' || undefined}
                        data-edited={isEdited || undefined}
                        aria-label={`${name}: ${text}`}
                        aria-invalid={flaw?.severity === 'error' || undefined}
                        title={flaw ? say(flaw.message) : undefined}
                        tabIndex={isActive ? 0 : -1}
                        onFocus={() => {
                          if (!isActive) setAt({ row: place, column: index });
                        }}
                        onMouseDown={(event) => {
                          // The corner that is marked from keeps the focus until the click is done.
                          if (event.shiftKey) event.preventDefault();
                        }}
                        onClick={(event) => {
                          if (!isEdited) goTo({ row: place, column: index }, event.shiftKey);
                        }}
                        onDoubleClick={() => {
                          if (!isEdited) setDraft(text);
                        }}
                      >
                        {isEdited ? (
                          <CellEditor
                            label={name}
                            text={draft}
                            isFlawed={flawOfText(draft, column, wording) !== undefined}
                            onType={setDraft}
                            onCommit={commit}
                            onCancel={() => goTo(here)}
                            onLeave={(text, down, across) => {
                              commit(text);
                              if (across !== 0) {
                                if (!moveOn(across > 0 ? 1 : -1)) goTo(here);
                              } else move(down, 0);
                            }}
                          />
                        ) : (
                          text
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            {rows.after > 0 && <tr style={{ height: rows.after }} />}
          </tbody>
        </table>
        {table.rows.length === 0 && <p className="bv-grid-empty">{t('grid.noRowsYet')}</p>}
      </div>
      <p className="bv-grid-status" role="status" data-tone={flawHere && 'error'}>
        {flawHere && say(flawHere)}
      </p>
    </>
  );
}

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

interface Marked {
  readonly from: Place;
  readonly to: Place;
}

function markedFrom(here: Place, corner: Place | undefined): Marked {
  const other = corner ?? here;
  return {
    from: { row: Math.min(here.row, other.row), column: Math.min(here.column, other.column) },
    to: { row: Math.max(here.row, other.row), column: Math.max(here.column, other.column) },
  };
}

function isMarked({ from, to }: Marked, row: number, column: number): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

function textsIn({ from, to }: Marked, textAt: (place: Place) => string): string[][] {
  return Array.from({ length: to.row - from.row + 1 }, (_, down) =>
    Array.from({ length: to.column - from.column + 1 }, (_, across) =>
      textAt({ row: from.row + down, column: from.column + across }),
    ),
  );
}

function emptyTexts(marked: Marked): string[][] {
  return textsIn(marked, () => '');
}

/** Where a new group of columns begins. */
function edgeOf({ part, index }: GridColumn): string | undefined {
  return index === 0 && part !== 'inputs' && part !== 'note' ? part : undefined;
}

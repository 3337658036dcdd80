/**
 * Cases as a spreadsheet has them: one cell is where one is, arrows, Enter and Tab move, to write is to edit.
 * Promises that only what is seen is drawn, so that a hundred thousand rows scroll as ten do, and that the
 * cell with the focus is always drawn. Knows nothing of where the cases are kept.
 */
import { type SortingState, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cellOf } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { readTsv, writeTsv } from '#rules/table/tsv.ts';
import { CaseGridHead } from './CaseGridHead.tsx';
import { CaseGridRow, type EditedCell, type RowActs } from './CaseGridRow.tsx';
import type { CaseSort, ShownVerdict } from './case-rows.ts';
import type { CellOption } from './cell-options.ts';
import { columnDefs, features } from './grid-columns.ts';
import { type Marked, markedBetween, type Place } from './marked.ts';
import type { CaseRows } from './use-case-rows.ts';
import './case-grid.css';

interface CaseGridProps {
  readonly rows: CaseRows;
  readonly columns: readonly CaseColumn[];
  readonly sort: CaseSort | null;
  readonly onSort: (sort: CaseSort | null) => void;
  readonly verdictAt: (place: number) => ShownVerdict;
  readonly optionsOf: (column: CaseColumn) => readonly CellOption[] | undefined;
  readonly isHidden: (testCase: TestCase, column: CaseColumn) => string | undefined;
  /** By case id. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Writes texts from a cell on; gives back why a single one cannot be written. */
  readonly onWrite: (from: Place, texts: readonly (readonly string[])[], how: WriteHow) => Message | null;
  readonly onDuplicate: (rows: Marked) => void;
  readonly onOpen: (testCase: TestCase) => void;
}

export type WriteHow = 'edit' | 'clear' | 'paste';

/** In pixels, as in the style. */
const rowHeight = 34;
const headHeight = 36;
/** So many cells are copied at most. */
const mostCopied = 1_000_000;

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

export function CaseGrid(props: CaseGridProps) {
  const { rows, columns, sort, onSort, chosen, onChoose, onWrite } = props;
  const speech = useSay();
  const { t, say, language } = speech;
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 1 });
  const [corner, setCorner] = useState<Place>();
  const [edited, setEdited] = useState<EditedCell>();
  const [flaw, setFlaw] = useState<Message | null>(null);
  const wantsFocus = useRef(false);
  const lastChosen = useRef(0);

  const defs = useMemo(() => columnDefs(columns, speech), [columns, speech]);
  const sorting: SortingState = sort ? [{ id: sort.address, desc: sort.isDescending }] : [];
  const table = useTable({
    features,
    columns: defs,
    data: noRows,
    manualSorting: true,
    state: { sorting },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change;
      onSort(next ? { address: next.id, isDescending: next.desc } : null);
    },
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];

  const here: Place = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, headers.length - 1),
  };
  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    ...together,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withPlace(range, here.row),
  });
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: headers.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => headers[index]?.getSize() ?? 0,
    overscan: 2,
    ...together,
    rangeExtractor: (range) => withPlace(range, here.column),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths
  useLayoutEffect(() => columnWindow.measure(), [defs]);
  const width = columnWindow.getTotalSize();
  const across = columnWindow.getVirtualItems();

  const goTo = (place: Place, isMarking = false) => {
    setEdited(undefined);
    setFlaw(null);
    setCorner(isMarking ? (corner ?? here) : undefined);
    setWanted(place);
    if (place.row >= 0) rowWindow.scrollToIndex(place.row, { align: 'auto' });
    columnWindow.scrollToIndex(place.column, { align: 'auto' });
    wantsFocus.current = true;
  };
  // Each time something is drawn, since the cell that is gone to may not be there at once.
  useLayoutEffect(() => {
    if (!wantsFocus.current || edited) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${here.row},${here.column}"]`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const caseAt = (row: number) => rows.cases[rows.at(row)];
  const columnAt = (column: number) => columns[column - 1];
  const textAt = (row: number, column: number): string => {
    const [testCase, shown] = [caseAt(row), columnAt(column)];
    return testCase && shown ? cellOf(testCase, shown, language) : '';
  };
  /** What is hidden leaves the table hidden. */
  const copiedAt = (row: number, column: number): string => {
    const [testCase, shown] = [caseAt(row), columnAt(column)];
    return (testCase && shown && props.isHidden(testCase, shown)) || textAt(row, column);
  };
  const marked = markedBetween(here, corner ?? here);
  const last = { row: rows.length - 1, column: headers.length - 1 };

  const edit = (place: Place, text = textAt(place.row, place.column)) => {
    if (columnAt(place.column)) setEdited({ ...place, text, before: textAt(place.row, place.column) });
  };
  /** Writes what is edited; false where it cannot be, and the cell stays open. */
  const commit = (): boolean => {
    if (!edited) return true;
    const refused = edited.text === edited.before ? null : onWrite(edited, [[edited.text]], 'edit');
    setFlaw(refused);
    if (refused) return false;
    setEdited(undefined);
    return true;
  };
  const leave = (down: number, sideways: number) => {
    if (!commit() || (down === 0 && sideways === 0)) return;
    if (sideways !== 0) {
      if (!moveOn(sideways)) goTo(here);
    } else goTo({ row: clamp(here.row + down, 0, last.row), column: here.column });
  };
  /** To the next cell in reading order; false at either end, where the focus leaves the table. */
  const moveOn = (step: number): boolean => {
    const column = here.column + step;
    if (column >= 0 && column <= last.column) goTo({ row: here.row, column });
    else if (step > 0 && here.row < last.row) goTo({ row: here.row + 1, column: 0 });
    else if (step < 0 && here.row > 0) goTo({ row: here.row - 1, column: last.column });
    else return false;
    return true;
  };
  const choose = (row: number, isRange: boolean) => {
    const id = caseAt(row)?.id;
    if (id === undefined) return;
    const next = new Set(chosen);
    if (isRange) {
      const [from, to] = [Math.min(lastChosen.current, row), Math.max(lastChosen.current, row)];
      for (let at = from; at <= to; at++) next.add(caseAt(at)?.id ?? id);
    } else if (!next.delete(id)) next.add(id);
    lastChosen.current = row;
    onChoose(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (edited || !(event.target instanceof HTMLElement) || event.target.dataset['at'] === undefined) return;
    if (handleKey(event)) event.preventDefault();
  };
  const handleKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const step = steps[key];
    if (step && !event.altKey && !isCommand) {
      const row = clamp(here.row + step[0], -1, last.row);
      goTo(
        { row, column: clamp(here.column + step[1], 0, last.column) },
        shiftKey && here.row >= 0 && row >= 0,
      );
      return true;
    }
    if (key === 'Home' || key === 'End') {
      const row = isCommand ? (key === 'Home' ? 0 : last.row) : here.row;
      goTo({ row, column: key === 'Home' ? 0 : last.column }, shiftKey && here.row >= 0);
      return true;
    }
    if (key === 'Tab' && !isCommand) return moveOn(shiftKey ? -1 : 1);
    if (here.row < 0) return false;
    if (isCommand && key.toLowerCase() === 'd') {
      props.onDuplicate(marked);
      return true;
    }
    if (isCommand || event.altKey) return false;
    if (key === ' ' && (shiftKey || here.column === 0)) {
      choose(here.row, false);
      return true;
    }
    if (key === 'Escape') {
      setCorner(undefined);
      if (chosen.size > 0) onChoose(new Set());
      return true;
    }
    if (here.column === 0) {
      const testCase = caseAt(here.row);
      if (key !== 'Enter' || !testCase) return false;
      props.onOpen(testCase);
      return true;
    }
    if (key === 'Enter' || key === 'F2') {
      edit(here);
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      setFlaw(onWrite(marked.from, emptied(marked), 'clear'));
      return true;
    }
    if (key.length !== 1) return false;
    const column = columnAt(here.column);
    edit(here, column && props.optionsOf(column) ? undefined : key);
    return true;
  };

  const isInCell = (event: ClipboardEvent) =>
    !edited && event.target instanceof HTMLElement && event.target.dataset['at'] !== undefined;
  const onCopy = (event: ClipboardEvent) => {
    const size = (marked.to.row - marked.from.row + 1) * (marked.to.column - marked.from.column + 1);
    if (!isInCell(event) || here.row < 0 || size > mostCopied) return;
    event.preventDefault();
    const texts: string[][] = [];
    for (let row = marked.from.row; row <= marked.to.row; row++) {
      const cells: string[] = [];
      for (let column = Math.max(1, marked.from.column); column <= marked.to.column; column++)
        cells.push(copiedAt(row, column));
      texts.push(cells);
    }
    event.clipboardData.setData('text/plain', writeTsv(texts));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isInCell(event)) return;
    event.preventDefault();
    const texts = readTsv(event.clipboardData.getData('text/plain'));
    const from = { row: Math.max(0, marked.from.row), column: Math.max(1, marked.from.column) };
    setFlaw(onWrite(from, spread(texts, marked), 'paste'));
  };

  const press = (place: Place, event: MouseEvent) => {
    const isOpen = edited && edited.row === place.row && edited.column === place.column;
    if (isOpen || !commit()) return;
    if (place.column === 0) {
      choose(place.row, event.shiftKey);
      goTo(place);
    } else if (event.ctrlKey || event.metaKey) {
      choose(place.row, false);
      goTo(place);
    } else goTo(place, event.shiftKey);
  };

  const acts = useStableActs({
    press,
    edit: (place) => edit(place),
    type: (text) => setEdited((now) => now && { ...now, text }),
    leave,
    cancel: () => goTo(here),
  });

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cells within. */}
      <div className="bv-case-grid" ref={scroller} onKeyDown={onKeyDown} onCopy={onCopy} onPaste={onPaste}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves about in it by arrow keys.
          role="grid"
          aria-label={t('caseTable.table')}
          aria-rowcount={rows.length + 1}
          aria-colcount={headers.length}
          aria-multiselectable="true"
          style={{ minWidth: width }}
        >
          <CaseGridHead
            headers={headers}
            across={across}
            active={here.row < 0 || rows.length === 0 ? here.column : null}
            onGo={(column) => goTo({ row: -1, column })}
          />
          <tbody style={{ height: rowWindow.getTotalSize() }}>
            {rowWindow.getVirtualItems().map(({ index, start }) => {
              const testCase = caseAt(index);
              if (!testCase) return null;
              const isIn = index >= marked.from.row && index <= marked.to.row && corner !== undefined;
              return (
                <CaseGridRow
                  key={index}
                  testCase={testCase}
                  row={index}
                  start={start}
                  verdict={props.verdictAt(rows.at(index))}
                  speech={speech}
                  columns={columns}
                  across={across}
                  isChosen={chosen.has(testCase.id)}
                  active={index === here.row ? here.column : null}
                  marked={isIn ? marked : null}
                  edited={edited?.row === index ? edited : null}
                  isFlawed={edited?.row === index && flaw !== null}
                  optionsOf={props.optionsOf}
                  isHidden={props.isHidden}
                  acts={acts}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="bv-case-grid-status" role="status" data-tone={flaw ? 'error' : undefined}>
        {flaw ? say(flaw) : t('caseTable.keys')}
      </p>
    </>
  );
}

/** Both windows hear of one scroll: drawn at once by each, the page would be laid out twice a frame. */
const together = { useFlushSync: false };

const noRows: readonly never[] = [];

/** One object for as long as the table is there, which does what was last said. */
function useStableActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo<RowActs>(
    () => ({
      press: (place, event) => latest.current.press(place, event),
      edit: (place) => latest.current.edit(place),
      type: (text) => latest.current.type(text),
      leave: (down, across) => latest.current.leave(down, across),
      cancel: () => latest.current.cancel(),
    }),
    [],
  );
}

/** What is drawn, and beside it the place with the focus, wherever it is. */
function withPlace(range: Range, place: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (place < 0 || place >= range.count || drawn.includes(place)) return drawn;
  return [...drawn, place].sort((one, other) => one - other);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function emptied({ from, to }: Marked): string[][] {
  return Array.from({ length: to.row - from.row + 1 }, () =>
    Array.from({ length: to.column - from.column + 1 }, () => ''),
  );
}

/** One copied cell fills all that are marked, as in a spreadsheet. */
function spread(texts: string[][], { from, to }: Marked): readonly (readonly string[])[] {
  const [only] = texts[0] ?? [];
  if (texts.length !== 1 || texts[0]?.length !== 1 || only === undefined) return texts;
  return emptied({ from, to }).map((cells) => cells.map(() => only));
}

import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Fate, Matrix } from '#running/fault-matrix.ts';
import { faultWords } from '#systems/fault-words.ts';
import { fateLooks } from './fate-look.ts';
import { columnSums, type MatrixRow, matrixRows } from './matrix-rows.ts';
import './matrix-table.css';

/** One fault against one case. */
export interface Cell {
  readonly fault: Fault;
  readonly testCase: TestCase;
}

interface MatrixTableProps {
  readonly bot: Bot;
  readonly matrix: Matrix;
  readonly cells: readonly Fate[];
  /** Only faults with such a cell, and the sums count those. */
  readonly only: Fate | null;
  readonly chosen: Cell | null;
  readonly onChoose: (cell: Cell) => void;
}

/** In pixels, as in the style. */
const rowHeight = 32;
const columnWidth = 42;
const faultWidth = 340;
const sumWidth = 84;
const edge = 40;
/** Drawn beyond what is seen, so that scrolling shows no gaps. */
const margin = 6;

/** By the place of the row among all rows, and of the case. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * Faults down, cases across. One place in the tab order: arrows, Home and End go between the cells, and
 * Enter opens what happened. Draws only what is seen, so that a hundred thousand cells are as quick as ten.
 */
export function MatrixTable({ bot, matrix, cells, only, chosen, onChoose }: MatrixTableProps) {
  const { t, say, number } = useSay();
  const { cases } = matrix;
  const rows = useMemo(() => matrixRows(bot, matrix, cells, only), [bot, matrix, cells, only]);
  const sums = useMemo(() => columnSums(rows, cases.length, only), [rows, cases, only]);
  const room = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState({ top: 0, left: 0 });
  const first = rows.findIndex(({ type }) => type === 'fault');
  const [wanted, setWanted] = useState<Spot>({ row: first, column: 0 });
  const active: Spot = {
    row: rows[wanted.row]?.type === 'fault' ? wanted.row : first,
    column: Math.min(wanted.column, cases.length - 1),
  };
  const seen = (offset: number, size: number, length: number, count: number) => ({
    from: Math.max(0, Math.floor(offset / size) - margin),
    to: Math.min(count, Math.ceil((offset + length) / size) + margin),
  });
  const down = seen(scrolled.top, rowHeight, window.innerHeight, rows.length);
  const across = seen(scrolled.left, columnWidth, window.innerWidth, cases.length);

  // The cell is brought into view and drawn before focus goes to it.
  const moves = useRef(false);
  useLayoutEffect(() => {
    if (!moves.current) return;
    const cell = room.current?.querySelector<HTMLElement>('button[tabindex="0"]');
    if (!cell) return;
    moves.current = false;
    cell.focus({ preventScroll: true });
  });
  const moveTo = (spot: Spot) => {
    const box = room.current;
    if (!box) return;
    moves.current = true;
    box.scrollTop = into(box.scrollTop, spot.row * rowHeight, rowHeight, box.clientHeight - 2 * edge);
    box.scrollLeft = into(
      box.scrollLeft,
      spot.column * columnWidth,
      columnWidth,
      box.clientWidth - faultWidth - sumWidth,
    );
    setScrolled({ top: box.scrollTop, left: box.scrollLeft });
    setWanted(spot);
  };
  const press = (event: KeyboardEvent) => {
    const { row, column } = active;
    const last = cases.length - 1;
    const next: Spot | undefined = {
      ArrowDown: { row: nextFault(rows, row, 1), column },
      ArrowUp: { row: nextFault(rows, row, -1), column },
      ArrowRight: { row, column: Math.min(column + 1, last) },
      ArrowLeft: { row, column: Math.max(column - 1, 0) },
      Home: { row: event.ctrlKey ? first : row, column: 0 },
      End: { row: event.ctrlKey ? rows.length - 1 : row, column: last },
    }[event.key];
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  };

  const columns = cases.slice(across.from, across.to);
  const before = across.from * columnWidth;
  const after = (cases.length - across.to) * columnWidth;
  const sumName = only === null ? t('lab.affectedSum') : t(`lab.fate.${only}`);
  const gap = (width: number, key: string) => width > 0 && <td key={key} style={{ width }} />;
  return (
    <div
      className="bv-matrix"
      ref={room}
      onScroll={({ currentTarget }) =>
        setScrolled({ top: currentTarget.scrollTop, left: currentTarget.scrollLeft })
      }
    >
      <table
        aria-label={t('lab.matrixOf')}
        aria-rowcount={rows.length + 2}
        aria-colcount={cases.length + 2}
        style={{ width: faultWidth + sumWidth + cases.length * columnWidth }}
        onKeyDown={press}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="bv-matrix-fault" style={{ width: faultWidth }}>
              {t('lab.fault')}
            </th>
            <th scope="col" className="bv-matrix-sum" style={{ width: sumWidth }}>
              {sumName}
            </th>
            {gap(before, 'before')}
            {columns.map(({ id, name }, at) => (
              <th
                key={id}
                scope="col"
                aria-colindex={across.from + at + 3}
                title={name ? `${id} ${say(name)}` : id}
                style={{ width: columnWidth }}
              >
                <span>{id}</span>
              </th>
            ))}
            {gap(after, 'after')}
          </tr>
        </thead>
        <tbody>
          {down.from > 0 && (
            <tr className="bv-matrix-gap">
              <td style={{ height: down.from * rowHeight }} />
            </tr>
          )}
          {rows.slice(down.from, down.to).map((row, index) => {
            const at = down.from + index;
            if (row.type === 'system') {
              return (
                <tr key={`system ${row.id}`} aria-rowindex={at + 2} className="bv-matrix-system">
                  <th scope="rowgroup" colSpan={2}>
                    {say(row.name)}
                  </th>
                </tr>
              );
            }
            const { operation, what } = faultWords(row.fault, bot);
            const about = operation === undefined ? say(what) : `${say(what)} (${say(operation)})`;
            return (
              <tr key={row.place} aria-rowindex={at + 2}>
                <th scope="row" className="bv-matrix-fault" title={about}>
                  <span>
                    {say(what)}
                    {operation !== undefined && <small> {say(operation)}</small>}
                  </span>
                </th>
                <td className="bv-matrix-sum">{number(row.sum)}</td>
                {gap(before, 'before')}
                {columns.map((testCase, offset) => {
                  const column = across.from + offset;
                  const isActive = at === active.row && column === active.column;
                  const isChosen = chosen?.fault === row.fault && chosen.testCase === testCase;
                  const fate = row.cells[column];
                  return (
                    <td key={testCase.id} aria-colindex={column + 3}>
                      {fate && (
                        <FateCell
                          fate={fate}
                          label={t('lab.cell', {
                            case: testCase.id,
                            fault: what,
                            fate: t(`lab.fate.${fate}`),
                          })}
                          isActive={isActive}
                          isChosen={isChosen}
                          isFaint={only !== null && fate !== only}
                          onClick={() => {
                            setWanted({ row: at, column });
                            onChoose({ fault: row.fault, testCase });
                          }}
                        />
                      )}
                    </td>
                  );
                })}
                {gap(after, 'after')}
              </tr>
            );
          })}
          {down.to < rows.length && (
            <tr className="bv-matrix-gap">
              <td style={{ height: (rows.length - down.to) * rowHeight }} />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr aria-rowindex={rows.length + 2}>
            <th scope="row" className="bv-matrix-fault">
              {t('lab.sum')}
            </th>
            <td className="bv-matrix-sum">{number(sums.reduce((sum, one) => sum + one, 0))}</td>
            {gap(before, 'before')}
            {columns.map(({ id }, at) => (
              <td key={id}>{number(sums[across.from + at] ?? 0)}</td>
            ))}
            {gap(after, 'after')}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface FateCellProps {
  readonly fate: Fate;
  readonly label: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isFaint: boolean;
  readonly onClick: () => void;
}

function FateCell({ fate, label, isActive, isChosen, isFaint, onClick }: FateCellProps) {
  const { icon: FateIcon } = fateLooks[fate];
  return (
    <button
      type="button"
      className="bv-matrix-cell"
      data-fate={fate}
      data-faint={isFaint || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={onClick}
    >
      <FateIcon size={17} stroke={1.8} aria-hidden="true" />
    </button>
  );
}

/** The next row in a direction that is a fault; the same where there is none. */
function nextFault(rows: readonly MatrixRow[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < rows.length; at += by) if (rows[at]?.type === 'fault') return at;
  return from;
}

/** Where to scroll so that something is in view: as little as will do. */
function into(scrolled: number, begin: number, size: number, room: number): number {
  if (begin < scrolled) return begin;
  return begin + size > scrolled + room ? begin + size - room : scrolled;
}

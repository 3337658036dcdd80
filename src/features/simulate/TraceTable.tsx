import { IconHandStop, IconPencil } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSay } from '#i18n/use-say.ts';
import { offsetsOf, rowsBetween } from './row-window.ts';
import { stepAt } from './run.ts';
import { type TraceRow, type TraceRows, traceColumns } from './trace-words.ts';
import type { Simulation } from './use-simulation.ts';

interface TraceTableProps {
  readonly simulation: Simulation;
  readonly rows: TraceRows;
  /** The numbers of the steps that are shown. */
  readonly numbers: readonly number[];
}

/** In pixels, as in the style. */
const rowHeight = 54;
/** Drawn beyond what is seen, so that scrolling shows no gaps. */
const margin = 300;

/** The steps in a table with one place in the tab order; up and down choose, as in the list of cases. Draws only what is seen. */
export function TraceTable({ simulation, rows, numbers }: TraceTableProps) {
  const { t } = useSay();
  const { run, step, stops, goTo } = simulation;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const offsets = useMemo(() => offsetsOf(numbers.map(() => rowHeight)), [numbers]);
  const at = numbers.indexOf(step);
  const { from, to } = rowsBetween(offsets, top - margin, top + window.innerHeight + margin);
  const drawn = numbers.slice(from, to).map((_, index) => from + index);
  // The chosen row is always there, so that focus in it is not lost when it is scrolled away.
  if (at >= 0 && (at < from || at >= to)) drawn.push(at);

  const place = useRef(at);
  useLayoutEffect(() => {
    place.current = at;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what calls for it.
  useEffect(() => {
    const list = box.current;
    if (!list || place.current < 0) return;
    const begin = place.current * rowHeight;
    if (begin < list.scrollTop) list.scrollTop = begin;
    else if (begin + rowHeight > list.scrollTop + list.clientHeight - headHeight)
      list.scrollTop = begin + rowHeight - list.clientHeight + headHeight;
    if (list.contains(document.activeElement))
      list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
  }, [step]);

  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(at + page, numbers.length - 1),
      PageUp: Math.max(at - page, 0),
      Home: 0,
      End: numbers.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const number = numbers[next];
    if (number !== undefined) goTo(number);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be placed where only some are drawn.
    <div
      className="bv-trace-table"
      role="grid"
      tabIndex={-1}
      aria-label={t('debug.trace')}
      aria-rowcount={numbers.length + 1}
      ref={box}
      onKeyDown={press}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the rows below take focus. */}
      <div className="bv-trace-head" role="row" aria-rowindex={1}>
        {traceColumns.filter(isShown).map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span key={column} role="columnheader">
            {t(`debug.col.${column}`)}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className="bv-trace-rows" role="rowgroup" style={{ height: offsets.at(-1) }}>
        {drawn.map((index) => {
          const number = numbers[index] ?? 0;
          return (
            <TraceTableRow
              key={number}
              row={rows(number)}
              index={index}
              isChosen={index === at}
              takesFocus={index === Math.max(at, 0)}
              isChanged={stepAt(run, number)?.byHand !== undefined}
              isWrong={number === run.wrongStep}
              stop={stops.get(number)}
              onChoose={goTo}
            />
          );
        })}
      </div>
    </div>
  );
}

/** In pixels, as in the style. */
const headHeight = 34;

/** What kind a step is stands under its name. */
function isShown(column: (typeof traceColumns)[number]): boolean {
  return column !== 'kind';
}

interface TraceTableRowProps {
  readonly row: TraceRow;
  readonly index: number;
  readonly isChosen: boolean;
  readonly takesFocus: boolean;
  readonly isChanged: boolean;
  readonly isWrong: boolean;
  readonly stop: 'breakpoint' | 'fault' | undefined;
  readonly onChoose: (number: number) => void;
}

const TraceTableRow = memo(function TraceTableRow(props: TraceTableRowProps) {
  const { row, index, isChosen, takesFocus, isChanged, isWrong, stop, onChoose } = props;
  const { t, number } = useSay();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys for all its rows.
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div
      className="bv-trace-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={takesFocus ? 0 : -1}
      data-wrong={isWrong || undefined}
      style={{ top: index * rowHeight }}
      onClick={() => onChoose(row.number)}
    >
      <Cell className="bv-trace-number">
        {number(row.number)}
        {stop && <IconHandStop size={14} stroke={1.9} aria-label={t(`debug.stoppedAt.${stop}`)} />}
        {isChanged && <IconPencil size={14} stroke={1.9} aria-label={t('debug.byYou')} />}
      </Cell>
      <Cell>
        <strong title={row.step}>{row.step}</strong>
        <span className="bv-trace-kind">{row.kind}</span>
      </Cell>
      {[row.way, row.set, row.calls, row.reasons].map((text, column) => (
        // A cell has no identity but its column.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Cell key={column}>
          <span className="bv-trace-text" title={text}>
            {text}
          </span>
        </Cell>
      ))}
    </div>
  );
});

function Cell({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: its row takes focus.
    <span role="gridcell" className={className}>
      {children}
    </span>
  );
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { CaseEnd, Results } from '#running/results.ts';
import { VerdictIcon } from '#ui/VerdictIcon.tsx';
import './result-table.css';

interface ResultTableProps {
  readonly cases: readonly TestCase[];
  /** Undefined before they have been run. */
  readonly results: Results | undefined;
  readonly isStale: boolean;
  /** The places of the cases to show; null for all. */
  readonly places: readonly number[] | null;
  /** A place among the cases. */
  readonly chosen: number;
  readonly changed: (testCase: TestCase) => string;
  readonly onChoose: (place: number) => void;
  /** Enter, or a double click. */
  readonly onOpen: (place: number) => void;
}

/** In pixels, as in the style. */
const rowHeight = 27;
/** Drawn beyond what is seen, so that scrolling shows no gaps. */
const margin = 12;

const columns = ['result', 'case', 'name', 'changed', 'expected', 'got'] as const;

/**
 * The cases with what was expected and what came. One place in the tab order: arrows, Page Up and Down,
 * Home and End choose, Enter opens. Draws only what is seen.
 */
export function ResultTable(props: ResultTableProps) {
  const { cases, results, isStale, places, chosen, changed, onChoose, onOpen } = props;
  const { t } = useSay();
  const room = useRef<HTMLDivElement>(null);
  const count = places ? places.length : cases.length;
  const at = places ? places.indexOf(chosen) : chosen;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => room.current,
    estimateSize: () => rowHeight,
    overscan: margin,
    // The chosen row is always there, so that focus in it is not lost when it is scrolled away.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return at < 0 || at >= count || drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
  });
  // What is chosen elsewhere, or by a key, is brought into view; focus follows when it was in the table.
  useEffect(() => {
    if (at < 0) return;
    rows.scrollToIndex(at);
    const box = room.current;
    if (box?.contains(document.activeElement))
      box.querySelector<HTMLElement>('[aria-current] button')?.focus({ preventScroll: true });
  }, [at, rows]);

  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((room.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(count - 1, at + page),
      PageUp: Math.max(0, at - page),
      Home: 0,
      End: count - 1,
    }[event.key];
    if (event.key === 'Enter') onOpen(chosen);
    else if (next === undefined) return;
    event.preventDefault();
    const place = next === undefined || next < 0 || next >= count ? undefined : (places?.[next] ?? next);
    if (place !== undefined) onChoose(place);
  };

  const drawn = rows.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <div className="bv-results" ref={room} data-stale={isStale || undefined}>
      <table aria-label={t('bench.results')} aria-rowcount={count + 1} onKeyDown={press}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`bench.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {drawn.map(({ index, start }, nth) => {
            const place = places ? (places[index] ?? -1) : index;
            const gap = start - (drawn[nth - 1]?.end ?? start);
            return (
              <Fragment key={place}>
                {gap > 0 && <tr style={{ height: gap }} />}
                <ResultRow
                  testCase={cases[place]}
                  end={results?.endAt(place)}
                  changed={changed}
                  number={index + 2}
                  isChosen={place === chosen}
                  takesFocus={index === Math.max(at, 0)}
                  onChoose={() => onChoose(place)}
                  onOpen={() => onOpen(place)}
                />
              </Fragment>
            );
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

interface ResultRowProps extends Pick<ResultTableProps, 'changed'> {
  readonly testCase: TestCase | undefined;
  readonly end: CaseEnd | undefined;
  /** Of the table's rows, the heading the first. */
  readonly number: number;
  readonly isChosen: boolean;
  readonly takesFocus: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

function ResultRow({
  testCase,
  end,
  changed,
  number,
  isChosen,
  takesFocus,
  onChoose,
  onOpen,
}: ResultRowProps) {
  const { t, say } = useSay();
  if (!testCase) return null;
  const verdict = end?.verdict ?? 'notRun';
  const { expected } = testCase;
  const words = changed(testCase);
  const name = testCase.name ? say(testCase.name) : '';
  return (
    <tr
      aria-rowindex={number}
      aria-current={isChosen || undefined}
      data-verdict={verdict}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <td>
        <span>
          <VerdictIcon verdict={verdict} />
          {t(`bench.verdict.${verdict}`)}
        </span>
      </td>
      <td>
        <button type="button" tabIndex={takesFocus ? 0 : -1}>
          {testCase.id}
        </button>
      </td>
      <td title={name}>{name}</td>
      <td title={words}>{words}</td>
      <td>{expected && say(shortOutcome(expected.outcome))}</td>
      <td>{end && say(shortOutcome(end.outcome))}</td>
    </tr>
  );
}

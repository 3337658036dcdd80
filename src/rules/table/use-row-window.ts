import { type RefObject, useState } from 'react';

/** As high as `table-grid.css` draws a row. */
const rowHeight = 34;
/** A table with fewer rows is drawn whole. */
const fewEnough = 80;
/** Rows drawn above and below what is seen. */
const beyond = 20;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** Pixels that the rows left out would take. */
  readonly before: number;
  readonly after: number;
  readonly onScroll: () => void;
  /** Draws a row that is to be gone to. */
  readonly reveal: (row: number) => void;
}

/** The rows of a long table that are drawn: those in sight and some around them. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [first, setFirst] = useState(0);
  const isWhole = count <= fewEnough;
  const from = isWhole ? 0 : Math.max(0, Math.min(first, count - fewEnough));
  const to = isWhole ? count : Math.min(count, from + fewEnough);
  const around = (row: number) => setFirst(Math.max(0, row - beyond));
  return {
    from,
    to,
    before: from * rowHeight,
    after: (count - to) * rowHeight,
    onScroll: () => {
      const top = scroller.current?.scrollTop ?? 0;
      const row = Math.floor(top / rowHeight);
      // Only when what is drawn is about to end, so that not every pixel draws anew.
      if (!isWhole && Math.abs(row - beyond - from) > beyond / 2) around(row);
    },
    reveal: (row) => {
      if (row >= from && row < to) return;
      around(row);
      if (scroller.current) scroller.current.scrollTop = Math.max(0, (row - 3) * rowHeight);
    },
  };
}

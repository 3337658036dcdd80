import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { TextButton } from '#ui/TextButton.tsx';
import type { Pair, Place } from '../pair.ts';
import { everything, type TimelineFilter } from './filter.ts';
import { lanesIn } from './rail.ts';
import { TimelineRow } from './TimelineRow.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { type Entries, shownEntries, type TimelineEntry } from './timeline.ts';
import './timeline.css';

interface TimelineProps {
  readonly entries: Entries;
  readonly pair: Pair;
  readonly onLookAt: (place: Place) => void;
  /** Another, or the same again, to be held against what is looked at. */
  readonly onHoldAgainst: (place: Place) => void;
  readonly onPin: (number: number, pinned: boolean) => void;
}

/** In pixels: a row whose message is one line. They are measured when they are drawn. */
const usualHeight = 80;

/** The draft and the versions on a line through time, the newest first. Arrows go between them. */
export function Timeline({ entries, pair, onLookAt, onHoldAgainst, onPin }: TimelineProps) {
  const { t } = useSay();
  const [filter, setFilter] = useState<TimelineFilter>(everything);
  const shown = useMemo(() => shownEntries(entries, filter), [entries, filter]);
  const lanes = useMemo(() => lanesIn(shown.flatMap(({ rail }) => rail ?? [])), [shown]);
  const room = useRef<HTMLDivElement>(null);
  const chosen = shown.findIndex(({ entry }) => placeOf(entry) === pair.after);
  const [wanted, setWanted] = useState<number>();
  const active = Math.min(wanted ?? Math.max(chosen, 0), shown.length - 1);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => room.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyOf(shown[index]?.entry),
    overscan: 4,
    initialOffset: Math.max(0, chosen - 2) * usualHeight,
  });

  // The row is drawn before focus goes to it.
  const moves = useRef(false);
  useLayoutEffect(() => {
    const row = moves.current ? room.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]') : null;
    if (!row) return;
    moves.current = false;
    row.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent) => {
    const next = {
      ArrowDown: Math.min(active + 1, shown.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    moves.current = true;
    rows.scrollToIndex(next);
    setWanted(next);
  };

  return (
    <div className="bv-history-panel">
      <TimelineTools entries={entries} filter={filter} onFilter={setFilter} />
      <div className="bv-history-room" ref={room}>
        {shown.length === 1 && entries.length > 1 && (
          <p className="bv-history-none" role="status">
            {t('versions.noneFound')}{' '}
            <TextButton onClick={() => setFilter(everything)}>{t('versions.showAll')}</TextButton>
          </p>
        )}
        <ol
          className="bv-history"
          aria-label={t('versions.title')}
          style={{ height: rows.getTotalSize() }}
          onKeyDown={press}
        >
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const item = shown[index];
            if (!item) return null;
            const place = placeOf(item.entry);
            return (
              <li
                key={key}
                data-index={index}
                ref={rows.measureElement}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <TimelineRow
                  shown={item}
                  lanes={lanes}
                  pair={pair}
                  isActive={index === active}
                  onFocus={() => setWanted(index)}
                  onLookAt={() => onLookAt(place)}
                  onHoldAgainst={() => onHoldAgainst(place)}
                  onPin={(pinned) => place !== 'draft' && onPin(place, pinned)}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

function placeOf(entry: TimelineEntry): Place {
  return entry.type === 'draft' ? 'draft' : entry.version.number;
}

function keyOf(entry: TimelineEntry | undefined): string {
  return entry ? String(placeOf(entry)) : '';
}

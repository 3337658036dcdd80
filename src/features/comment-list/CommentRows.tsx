import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { CommentTarget } from '#storage/database.ts';
import type { Placed } from './arrange-comments.ts';
import { CommentRow } from './CommentRow.tsx';

interface CommentRowsProps {
  readonly shown: readonly Placed[];
  readonly onGo: (target: CommentTarget) => void;
}

/** In pixels, as in the style: a row and the gap after it. */
const rowHeight = 124;

/** Thousands of comments, of which only those in sight are drawn. */
export function CommentRows({ shown, onGo }: CommentRowsProps) {
  const { t } = useSay();
  const room = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => room.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => shown[index]?.comment.id ?? index,
    overscan: 6,
  });
  // A comment that is resolved leaves its place, and focus goes to the one that comes there.
  const leaves = useRef<{ readonly id: string; readonly place: number }>(undefined);
  useLayoutEffect(() => {
    const { id, place } = leaves.current ?? {};
    if (place === undefined || shown[place]?.comment.id === id) return;
    leaves.current = undefined;
    const next = shown[Math.min(place, shown.length - 1)]?.comment.id;
    const buttons = room.current?.querySelectorAll<HTMLElement>('[data-turn]') ?? [];
    [...buttons].find((button) => button.dataset['turn'] === next)?.focus();
  });
  return (
    <div className="bv-comment-room" ref={room}>
      <ul aria-label={t('comments.title')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = shown[index];
          return (
            item && (
              <li
                key={key}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <CommentRow
                  {...item}
                  onGo={onGo}
                  onTurn={() => {
                    leaves.current = { id: item.comment.id, place: index };
                  }}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

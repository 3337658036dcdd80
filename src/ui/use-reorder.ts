import { type DragEvent, type KeyboardEvent, useState } from 'react';
import './reorder.css';

interface Reorder {
  /** What the element of an item gets: it is where others may be dropped. */
  place(index: number): {
    readonly 'data-reorder': true;
    readonly 'data-dragged': true | undefined;
    readonly 'data-over': 'before' | 'after' | undefined;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
  /** What its handle gets: dragged, or moved by the arrow keys. `name` is what a drag carries. */
  handle(
    index: number,
    name: string,
  ): {
    readonly draggable: true;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
}

/** An order that is changed by dragging an item's handle, or by up and down on it. A list in an item may have its own. */
export function useReorder(onMove: (from: number, to: number) => void): Reorder {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    place: (index) => ({
      'data-reorder': true,
      'data-dragged': dragged === index || undefined,
      'data-over':
        over !== index || dragged === undefined || dragged === index
          ? undefined
          : dragged < index
            ? 'after'
            : 'before',
      onDragOver: (event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        if (over !== undefined) onMove(dragged, over);
        end();
      },
    }),
    handle: (index, name) => ({
      draggable: true,
      onKeyDown: (event) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (step === 0 || event.altKey) return;
        event.preventDefault();
        onMove(index, index + step);
      },
      onDragStart: (event) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        setDragged(index);
      },
      onDragEnd: end,
    }),
  };
}

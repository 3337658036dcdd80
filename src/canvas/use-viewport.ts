import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useMemo } from 'react';
import type { Position } from '#flow/bot.ts';
import type { CardNode, WayEdge } from './projection.ts';
import { around, type Rect } from './rect.ts';

/** Room at the edges of the canvas that something floats over, in pixels. */
export interface Inset {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const evenInset: Inset = { left: 28, top: 34, right: 28, bottom: 28 };

export interface CanvasViewport {
  /** Milliseconds; none where the reader asked for less motion. */
  readonly duration: number;
  showAll(): void;
  /** Moves a card into what is seen, no further than needed. Whether the card is drawn yet. */
  bringIn(node: string): boolean;
  /** Moves a card to the middle of what is seen. */
  center(node: string): void;
  /** The middle of what is seen, on the canvas; or of its upper part, where a flow begins. */
  middle(upper: boolean): Position;
}

/** Names are readable from here; a flow that is too large for it is shown from its beginning instead. */
export const readable = 0.62;
/** As small as a name can be read at all. */
export const barelyReadable = 0.5;
const roomy = 0.82;

/**
 * Where the canvas opens: the whole flow where it needs be made no smaller than `least`, otherwise its
 * beginning.
 */
export function openingViewport(
  rects: readonly Rect[],
  inset: Inset,
  width: number,
  height: number,
  least: number,
): Viewport {
  const bounds = around(rects);
  if (!bounds || width === 0) return { x: inset.left, y: inset.top, zoom: 1 };
  const free = { width: width - inset.left - inset.right, height: height - inset.top - inset.bottom };
  const fit = Math.min(free.width / bounds.width, free.height / bounds.height, 1);
  if (fit < least) {
    const zoom = least < readable ? least : roomy;
    return { x: inset.left - bounds.x * zoom, y: inset.top - bounds.y * zoom, zoom };
  }
  const zoom = Math.max(fit, 0.2);
  return {
    x: inset.left + (free.width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: inset.top + Math.max(0, (free.height - bounds.height * zoom) / 2) - bounds.y * zoom,
    zoom,
  };
}

/** `others`: what lies on this canvas and those that are in step with it. */
export function useViewport(inset: Inset, others?: readonly Rect[]): CanvasViewport {
  const flow = useReactFlow<CardNode, WayEdge>();
  const store = useStoreApi<CardNode, WayEdge>();
  const duration = useReducedMotion() ? 0 : 240;
  return useMemo(() => {
    const side = (pixels: number) => `${pixels}px` as const;
    const padding = {
      left: side(inset.left),
      top: side(inset.top),
      right: side(inset.right),
      bottom: side(inset.bottom),
    };
    return {
      duration,
      showAll() {
        const { width, height } = store.getState();
        if (others) void flow.setViewport(openingViewport(others, inset, width, height, 0), { duration });
        else void flow.fitView({ padding, maxZoom: 1, minZoom: 0.2, duration });
      },
      bringIn(id) {
        const node = flow.getInternalNode(id);
        if (!node) return false;
        const { width, height } = store.getState();
        if (width === 0) return false;
        const { width: cardWidth = 0, height: cardHeight = 0 } = node.measured;
        const rect = { ...node.internals.positionAbsolute, width: cardWidth, height: cardHeight };
        const now = flow.getViewport();
        const next = broughtIn(now, rect, inset, { width, height });
        // Straight there: the usual flight zooms out on its way, and a second one from there would keep that.
        if (next !== now) void flow.setViewport(next, { duration, interpolate: 'linear' });
        return true;
      },
      center(id) {
        const { width, height } = store.getState();
        const node = flow.getInternalNode(id);
        if (!node || width === 0) return;
        const { width: cardWidth = 0, height: cardHeight = 0 } = node.measured;
        const rect = { ...node.internals.positionAbsolute, width: cardWidth, height: cardHeight };
        const next = centered(rect, others ?? [rect], flow.getViewport().zoom, inset, { width, height });
        void flow.setViewport(next, { duration, interpolate: 'linear' });
      },
      middle(upper) {
        const { width, height } = store.getState();
        const { x, y, zoom } = flow.getViewport();
        const center = {
          x: (inset.left + width - inset.right) / 2,
          y: upper ? inset.top + 60 : (inset.top + height - inset.bottom) / 2,
        };
        return { x: (center.x - x) / zoom, y: (center.y - y) / zoom };
      },
    };
  }, [flow, store, inset, others, duration]);
}

/** With a card in the middle of what is seen, as far as no room is left empty for it beside all there is. */
export function centered(
  rect: Rect,
  all: readonly Rect[],
  zoom: number,
  inset: Inset,
  window: { readonly width: number; readonly height: number },
): Viewport {
  const bounds = around(all) ?? rect;
  const place = (at: number, from: number, to: number, start: number, end: number) => {
    const wanted = (start + end) / 2 - at * zoom;
    const [least, most] = [end - to * zoom, start - from * zoom];
    // What is smaller than the window lies in its middle.
    return least > most ? (least + most) / 2 : Math.min(Math.max(wanted, least), most);
  };
  const { x, y, width, height } = bounds;
  return {
    x: place(rect.x + rect.width / 2, x, x + width, inset.left, window.width - inset.right),
    y: place(rect.y + rect.height / 2, y, y + height, inset.top, window.height - inset.bottom),
    zoom,
  };
}

/** Moved so that a card is in what is seen, no further than needed; the same object where it is. */
export function broughtIn(
  at: Viewport,
  rect: Rect,
  inset: Inset,
  window: { readonly width: number; readonly height: number },
): Viewport {
  const { x, y, zoom } = at;
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  const dx = push(left, left + rect.width * zoom, inset.left, window.width - inset.right);
  const dy = push(top, top + rect.height * zoom, inset.top, window.height - inset.bottom);
  return dx === 0 && dy === 0 ? at : { x: x + dx, y: y + dy, zoom };
}

/** How far a span must be moved to lie between two bounds; its beginning wins where it cannot. */
function push(from: number, to: number, min: number, max: number): number {
  if (from < min) return min - from;
  if (to > max) return Math.max(max - to, min - from);
  return 0;
}

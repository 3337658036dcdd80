import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect } from 'react';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { nodeSize } from '#nodes/card-size.ts';
import { rectsOf } from './place-node.ts';
import { type Rect, rectAt } from './rect.ts';

/** Canvases that are looked at in step: where one is moved or made larger, all are. */
export interface InStep {
  /** What is drawn on all of them together. */
  readonly rects: readonly Rect[];
  /** What they open on, where all cannot be seen at once. */
  readonly opensOn: Rect | undefined;
  move(at: Viewport): void;
  /** Returns how to stop. */
  subscribe(follow: (at: Viewport) => void): () => void;
}

/** `opensOn`: a step of one of the bots. */
export function createInStep(bots: readonly Bot[], opensOn?: string): InStep {
  const followers = new Set<(at: Viewport) => void>();
  let isMoving = false;
  return {
    rects: bots.flatMap(rectsOf),
    opensOn: opensOn === undefined ? undefined : rectOf(bots, opensOn),
    move(at) {
      // Who follows tells of it in turn, also where it could not follow all the way.
      if (isMoving) return;
      isMoving = true;
      for (const follow of followers) follow(at);
      isMoving = false;
    },
    subscribe(follow) {
      followers.add(follow);
      return () => followers.delete(follow);
    },
  };
}

/** Keeps the canvas in step with the others; alone without any. */
export function useInStep(inStep: InStep | undefined): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    if (!inStep) return;
    const stops = [
      store.subscribe(({ transform: [x, y, zoom] }, { transform: before }) => {
        if (before[0] !== x || before[1] !== y || before[2] !== zoom) inStep.move({ x, y, zoom });
      }),
      inStep.subscribe((at) => {
        if (!isSame(flow.getViewport(), at)) void flow.setViewport(at);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [inStep, flow, store]);
}

function rectOf(bots: readonly Bot[], id: string): Rect | undefined {
  for (const bot of bots) {
    const node = graphOf(bot).node(id);
    if (node) return rectAt(node.position, nodeSize(node, bot));
  }
  return undefined;
}

function isSame(one: Viewport, other: Viewport): boolean {
  return one.x === other.x && one.y === other.y && one.zoom === other.zoom;
}

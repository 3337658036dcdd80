import { createContext, use } from 'react';
import type { Position } from '#flow/bot.ts';
import type { Obstacles } from './obstacles.ts';
import type { Commentable } from './overlay.ts';

/** What cards and ways ask of the canvas they lie on. */
export interface CanvasWorld {
  readonly obstacles: Obstacles;
  /** A card has taken keyboard focus. */
  focused(node: string): void;
  /** Opens the choice of what to put on a way; the point is on the canvas. */
  insertOn(edge: string, at: Position): void;
  /** Opens what is written about a step or a way. */
  comment(about: Commentable): void;
}

const World = createContext<CanvasWorld | undefined>(undefined);
export const CanvasWorldProvider = World.Provider;

export function useCanvasWorld(): CanvasWorld {
  const world = use(World);
  if (!world) throw new Error('Drawn outside a canvas');
  return world;
}

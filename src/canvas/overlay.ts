import type { Sayable } from '#i18n/say.ts';

/** What became of a step in a run, or of a step between two versions. A step not named here is drawn plainly. */
export interface NodeOverlay {
  readonly state?: 'passed' | 'now' | 'wrong' | 'stoppedHere' | 'notReached';
  /** Its number in the run, from 1. */
  readonly step?: number;
  /** What the step found, said instead of the card's sentence: "2 000 m är inte minst 2 100 m". */
  readonly value?: Sayable;
  /** The exit that the run left by. */
  readonly taken?: string;
  readonly mark?: DiffMark;
  /** How much of what can be tried of it has been. */
  readonly tried?: { readonly seen: number; readonly total: number };
  /** A run that comes here stops: always, when a condition holds, or not now since it is turned off. */
  readonly stop?: StopMark;
}

export type StopMark = 'always' | 'when' | 'off';

export interface EdgeOverlay {
  readonly state?: 'travelled' | 'wrong' | 'notReached';
  /** Milliseconds that a token takes along it, once, as the run goes on. */
  readonly token?: number;
  readonly mark?: DiffMark;
}

export type DiffMark = 'added' | 'removed' | 'changed' | 'moved';

/** How many comments are open about each step and each way that has any. */
export interface CommentCounts {
  readonly nodes: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
}

/** What may be commented on, on the canvas. */
export type Commentable =
  | { readonly type: 'node'; readonly node: string }
  | { readonly type: 'edge'; readonly edge: string };

/** What is laid over a flow that is looked at: a case's way through it, or what a version changed. */
export interface CanvasOverlay {
  readonly nodes: ReadonlyMap<string, NodeOverlay>;
  readonly edges: ReadonlyMap<string, EdgeOverlay>;
}

import type { Bot } from '#flow/bot.ts';

/** One of the two that are compared. */
export interface ComparedSide {
  readonly bot: Bot;
  /** "Version 5, i drift" */
  readonly title: string;
}

/** On two canvases beside each other, or both on one. */
export type Layout = 'beside' | 'onTop';

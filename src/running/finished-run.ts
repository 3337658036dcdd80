import type { Bot } from '#flow/bot.ts';
import type { Results } from './results.ts';

/** A batch that was run to its end because a person asked for it. */
export interface FinishedRun {
  readonly bot: Bot;
  /** The date that was chosen for cases without one of their own; null for the base case's. */
  readonly date: string | null;
  /** The set that was run; null for the bot's own cases. */
  readonly caseSet: { readonly id: string; readonly name: string } | null;
  readonly results: Results;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

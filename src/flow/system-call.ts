import { isRecord, type Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import { mergeValue, mergeValues } from './merge-values.ts';

type Values = Readonly<Record<string, Json>>;

/** A bot's call to an operation of a system. */
export interface CallSystem {
  readonly type: 'callSystem';
  readonly system: string;
  readonly operation: string;
  /** By the operation's inputs. Read before the run goes on: they are of the moment of the call. */
  readonly inputs: Values;
}

/** What a system answers: `values`, with the case's own `changes` in them. Read by `outputOf` and `outputsOf`. */
export interface Answered {
  readonly type: 'answered';
  readonly values: Values;
  readonly changes: Values | null;
  /** Outputs that the contract promises and the answer does not carry. A value that is null is carried. */
  readonly absent: readonly string[] | null;
  /** How long it took, in virtual time. */
  readonly seconds: number;
}

/** `failure` is the id of one that the operation declares, or one of the failures of `failures.ts`. */
export interface Failed {
  readonly type: 'failed';
  readonly failure: string;
  /** What the system said, or what the bot did not find. */
  readonly detail?: Message;
  /** How long the bot waited for it, in virtual time; at once where it is left out. */
  readonly seconds?: number;
}

export type SystemReply = Answered | Failed;

/** One output, null where it is not answered. Makes nothing new, unlike putting all the outputs together. */
export function outputOf({ values, changes }: Answered, output: string): Json {
  const change = changes === null ? undefined : changes[output];
  const value = values[output];
  if (change === undefined) return value ?? null;
  return isRecord(change) ? mergeValue(value, change) : change;
}

/** All that was answered. */
export function outputsOf({ values, changes }: Answered): Values {
  return mergeValues(values, changes ?? undefined);
}

import type { CallSystem, SystemReply } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';

/*
 * What can come of a node's turn. A plain number is the port by which the run leaves, as its place
 * among the node's ports; everything else is one of the records below.
 */

/** Something that only the world can do: the host performs it and feeds the answer back. */
export type Effect = CallSystem | AskPerson | CallFlow | Wait;

export interface AskPerson {
  readonly type: 'askPerson';
  readonly node: string;
}

/** Run another bot to its end; the way of a sub-flow. */
export interface CallFlow {
  readonly type: 'callFlow';
  readonly bot: string;
  readonly input: Readonly<Record<string, Json>>;
}

/** Let virtual time pass. */
export interface Wait {
  readonly type: 'wait';
  readonly seconds: number;
}

/** The host's answer to an effect. */
export type Reply =
  | SystemReply
  | {
      readonly type: 'personAnswered';
      readonly port: string;
      readonly values: Readonly<Record<string, Json>>;
    }
  | { readonly type: 'flowEnded'; readonly outcome: string; readonly reason: string }
  | { readonly type: 'waited' };

/** What a node asked of the world, and the answer. */
export interface Exchange {
  readonly effect: Effect;
  readonly reply: Reply;
}

/** The case is ended by an outcome of the flow. */
export interface Ended {
  readonly type: 'ended';
  readonly outcome: string;
  readonly reason: string;
  /** Nothing was settled: a person takes the case as it is, or it is tried again later. */
  readonly handsOver: boolean;
}

/** The run cannot go on: a broken rule, a missing value, a way that is not drawn, a bound. */
export interface Stopped {
  readonly type: 'stopped';
  readonly message: Message;
  /** The `var` paths of the values that were missing, when that is why. */
  readonly fields: readonly string[];
  /** The node whose takeover card tells a person how to go on, when that is how the run was planned to end. */
  readonly takeover: string | null;
}

export type Ending = Ended | Stopped;
export type Exit = number | Effect | Ending;

export function stopped(message: Message, fields: readonly string[] = []): Stopped {
  return { type: 'stopped', message, fields, takeover: null };
}

/** The run ends at a node with a takeover card. */
export function takenOver(message: Message, node: string): Stopped {
  return { type: 'stopped', message, fields: [], takeover: node };
}

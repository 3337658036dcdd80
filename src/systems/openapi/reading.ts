/**
 * A description as somebody looks at it: read once, then made a system of as often as they like. What takes
 * longer than a page may stand still, so it is done in a worker; nothing in it knows that.
 */
import type { System } from '#flow/system.ts';
import { decodeText } from '#lib/decode-text.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { type ChosenOperation, type Description, readDescription, systemOf } from './description.ts';
import type { LeftOut } from './left-out.ts';
import { mostCharacters } from './parse-text.ts';

/** An operation in so few words that two thousand of them are soon told. */
export interface OperationOverview {
  readonly id: string;
  readonly name: LocalText;
  readonly method: string;
  readonly path: string;
  readonly writes: boolean;
  readonly sent: readonly LocalText[];
  readonly answered: readonly LocalText[];
  readonly leftOut: readonly LeftOut[];
}

export interface Overview {
  readonly name: string;
  readonly operations: readonly OperationOverview[];
  /** Of the description as a whole. */
  readonly leftOut: readonly LeftOut[];
}

export type ReadingJob =
  | { readonly type: 'read'; readonly source: Blob | string }
  | { readonly type: 'make'; readonly name: string; readonly chosen: readonly ChosenOperation[] };

export type ReadingReply =
  | { readonly type: 'work'; readonly share: number }
  | { readonly type: 'refused'; readonly message: Message }
  | { readonly type: 'read'; readonly overview: Overview }
  | { readonly type: 'made'; readonly system: System };

/** Does one job after the other. A system can be made once a description has been read. */
export function startReading(reply: (reply: ReadingReply) => void): (job: ReadingJob) => Promise<void> {
  let description: Description | undefined;

  async function read(source: Blob | string): Promise<ReadingReply> {
    const text = await textOf(source);
    if (typeof text !== 'string') return { type: 'refused', message: text };
    const found = readDescription(text, (share) => reply({ type: 'work', share }));
    if (!found.ok) return { type: 'refused', message: found.message };
    description = found.value;
    return { type: 'read', overview: overviewOf(description) };
  }

  return async (job) => {
    if (job.type === 'read') reply(await read(job.source));
    else if (description) reply({ type: 'made', system: systemOf(description, job.name, job.chosen) });
  };
}

/** The text of a file, which is not even opened when it is too large. */
async function textOf(source: Blob | string): Promise<string | Message> {
  if (typeof source === 'string') return source;
  if (source.size > mostCharacters) return message('openapi.tooLarge', { limit: mostCharacters / 1_000_000 });
  try {
    return decodeText(new Uint8Array(await source.arrayBuffer())).text;
  } catch {
    return message('openapi.unreadable');
  }
}

function overviewOf({ name, operations, leftOut }: Description): Overview {
  return {
    name,
    leftOut,
    operations: operations.map(({ method, path, operation, leftOut }) => ({
      id: operation.id,
      name: operation.name,
      method,
      path,
      writes: operation.writes === true,
      sent: operation.inputs.map(({ label }) => label),
      answered: operation.outputs.map(({ label }) => label),
      leftOut,
    })),
  };
}

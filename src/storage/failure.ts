import { type Message, message } from '#lib/message.ts';

/** The browser could not do what it was asked to; what was stored is as it was. */
export interface Failed {
  readonly type: 'failed';
  readonly message: Message;
}

/** Runs a piece of work with the database, and turns whatever the browser throws into a message. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return { type: 'failed', message: failureOf(error) };
  }
}

/** What the browser threw, in words, and what to do about it. */
export function failureOf(error: unknown): Message {
  const names = namesOf(error);
  if (names.has('QuotaExceededError')) return message('storage.full');
  if (names.has('VersionError')) return message('storage.newerDatabase');
  if (names.has('DatabaseClosedError')) return message('storage.closed');
  if (names.has('OpenFailedError') || names.has('MissingAPIError') || names.has('SecurityError')) {
    return message('storage.unavailable');
  }
  return message('storage.failed', { detail: error instanceof Error ? error.message : String(error) });
}

/** A full disk often comes wrapped: the transaction was aborted, and inside stands why. */
function namesOf(error: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  for (let cause = error, depth = 0; typeof cause === 'object' && cause !== null && depth < 5; depth++) {
    if ('name' in cause) names.add(String(cause.name));
    cause = 'inner' in cause ? cause.inner : undefined;
  }
  return names;
}

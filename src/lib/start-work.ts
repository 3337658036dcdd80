/*
 * Work in a worker of its own, so that the page answers meanwhile. The worker serves one piece of work
 * and is then ended; cancelling ends it at once, whatever it is doing.
 */

/** How work ended. It never throws: a worker that died is an end like another. */
export type WorkEnd = 'finished' | 'cancelled' | 'died';

export interface Work {
  readonly done: Promise<WorkEnd>;
  cancel(): void;
}

export interface WorkOptions<Reply> {
  readonly spawn: () => Worker;
  /** Called with each reply, in order; true after the last of them. */
  readonly onReply: (reply: Reply) => boolean;
}

/** Milliseconds. A worker that has said nothing for so long, twice over, has died without a word. */
const patience = 15_000;

export function startWork<Request, Reply>(request: Request, { spawn, onReply }: WorkOptions<Reply>): Work {
  let worker: Worker | undefined;
  let ended: (how: WorkEnd) => void = () => undefined;
  const done = new Promise<WorkEnd>((resolve) => {
    ended = resolve;
  });
  let heard = true;
  // Twice, since a computer that has slept wakes to a timer that is due and messages that are not read yet.
  const watch = setInterval(() => {
    if (!heard) died();
    heard = false;
  }, patience);
  const end = (how: WorkEnd) => {
    clearInterval(watch);
    worker?.terminate();
    // What the worker sent before it was ended may still be on its way.
    worker = undefined;
    ended(how);
  };
  const died = () => end('died');

  try {
    const spawned = spawn();
    worker = spawned;
    spawned.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (worker !== spawned) return;
      heard = true;
      if (onReply(data)) end('finished');
    };
    spawned.onerror = died;
    spawned.onmessageerror = died;
    spawned.postMessage(request);
  } catch {
    // A browser that makes no worker, or a document that cannot be sent to one.
    died();
  }
  return { done, cancel: () => end('cancelled') };
}

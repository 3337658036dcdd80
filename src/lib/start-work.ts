import { openWorker } from './open-worker.ts';

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
  let ended: (how: WorkEnd) => void = () => undefined;
  const done = new Promise<WorkEnd>((resolve) => {
    ended = resolve;
  });
  let heard = true;
  // Twice, since a computer that has slept wakes to a timer that is due and messages that are not read yet.
  const watch = setInterval(() => {
    if (!heard) end('died');
    heard = false;
  }, patience);
  const worker = openWorker<Request, Reply>({
    spawn,
    onReply: (reply) => {
      heard = true;
      if (onReply(reply)) end('finished');
    },
    onFailed: () => end('died'),
  });
  const end = (how: WorkEnd) => {
    clearInterval(watch);
    worker.end();
    ended(how);
  };
  worker.ask(request);
  return { done, cancel: () => end('cancelled') };
}

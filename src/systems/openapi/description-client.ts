import type { ReadingJob, ReadingReply } from './reading.ts';

/** A worker that reads one description and then makes systems of it, until it is ended. */
export interface DescriptionClient {
  readonly ask: (job: ReadingJob) => void;
  /** Ends the worker, whatever it is doing. */
  readonly end: () => void;
}

interface ClientOptions {
  readonly onReply: (reply: ReadingReply) => void;
  /** The worker could not be made, or died. */
  readonly onFailed: () => void;
}

export function startDescriptionClient({ onReply, onFailed }: ClientOptions): DescriptionClient {
  let worker: Worker | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = () => {
    end();
    onFailed();
  };
  try {
    const made = new Worker(new URL('./openapi.worker.ts', import.meta.url), { type: 'module' });
    worker = made;
    made.onmessage = ({ data }: MessageEvent<ReadingReply>) => {
      // What was sent before the end may still be on its way.
      if (worker === made) onReply(data);
    };
    made.onerror = fail;
    made.onmessageerror = fail;
  } catch {
    // A browser that makes no worker. Told later, as a worker that died would be.
    queueMicrotask(fail);
  }
  return { ask: (job) => worker?.postMessage(job), end };
}

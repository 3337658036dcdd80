import type { TableJob, TableReply } from './table-jobs.ts';

export interface JobOptions {
  readonly onReply: (reply: TableReply) => void;
  /** The worker could not be made, or died. */
  readonly onFailed: () => void;
}

/** Does a job in a worker of its own. What is given back ends it, whatever it is doing. */
export function startJob(job: TableJob, { onReply, onFailed }: JobOptions): () => void {
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
    const made = new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module' });
    worker = made;
    made.onmessage = ({ data }: MessageEvent<TableReply>) => {
      // What was sent before the end may still be on its way.
      if (worker !== made) return;
      if (data.type !== 'work') end();
      onReply(data);
    };
    made.onerror = fail;
    made.onmessageerror = fail;
    made.postMessage(job);
  } catch {
    // A browser that makes no worker. Told later, as a worker that died would be.
    queueMicrotask(fail);
  }
  return end;
}

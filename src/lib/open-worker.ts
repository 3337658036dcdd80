/** A worker that is asked, and ended by whoever has no more to ask. */
export interface OpenWorker<Request> {
  ask(request: Request): void;
  /** Ends the worker at once, whatever it is doing. It answers nothing after that. */
  end(): void;
}

export interface WorkerOptions<Reply> {
  readonly spawn: () => Worker;
  readonly onReply: (reply: Reply) => void;
  /** The worker could not be made, could not be sent what it was asked, or died. Told once. */
  readonly onFailed: () => void;
}

/** Never throws: what goes wrong is told later, as a worker that died would be. */
export function openWorker<Request, Reply>({
  spawn,
  onReply,
  onFailed,
}: WorkerOptions<Reply>): OpenWorker<Request> {
  let worker: Worker | undefined;
  let isOver = false;
  const end = () => {
    isOver = true;
    worker?.terminate();
  };
  const fail = () => {
    if (isOver) return;
    end();
    onFailed();
  };
  try {
    worker = spawn();
    // What was sent before the end may still be on its way.
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (!isOver) onReply(data);
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
  } catch {
    // A browser that makes no worker.
    queueMicrotask(fail);
  }
  return {
    ask(request) {
      if (isOver) return;
      try {
        worker?.postMessage(request);
      } catch {
        // What cannot be copied cannot be sent.
        queueMicrotask(fail);
      }
    },
    end,
  };
}

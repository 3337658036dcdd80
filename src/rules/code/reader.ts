export interface Reader<Request, Reading> {
  read(request: Request): Promise<Reading>;
  close(): void;
}

/** Reads texts in a worker, one after the other; or here, should the worker not come. */
export function createReader<Request, Reading>(
  worker: Worker,
  readHere: (request: Request) => Reading,
): Reader<Request, Reading> {
  const waiting: { readonly request: Request; readonly answer: (reading: Reading) => void }[] = [];
  let isLost = false;
  worker.onmessage = ({ data }: MessageEvent<Reading>) => waiting.shift()?.answer(data);
  worker.onerror = () => {
    isLost = true;
    for (const { request, answer } of waiting.splice(0)) answer(readHere(request));
  };
  return {
    async read(request) {
      if (isLost) return readHere(request);
      return new Promise((answer) => {
        waiting.push({ request, answer });
        worker.postMessage(request);
      });
    },
    close: () => worker.terminate(),
  };
}

import { type Reading, readText } from './read-text.ts';

export interface ReadRequest {
  readonly text: string;
  /** The id of the bot that the text is to become. */
  readonly id: string;
}

export interface Reader {
  read(request: ReadRequest): Promise<Reading>;
  close(): void;
}

/** Reads texts in a worker, one after the other; here, should the worker not come. */
export function createReader(): Reader {
  const waiting: { readonly request: ReadRequest; readonly answer: (reading: Reading) => void }[] = [];
  let isLost = false;
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Reading>) => waiting.shift()?.answer(data);
  worker.onerror = () => {
    isLost = true;
    for (const { request, answer } of waiting.splice(0)) answer(readText(request.text, request));
  };
  return {
    async read(request) {
      if (isLost) return readText(request.text, request);
      return new Promise((answer) => {
        waiting.push({ request, answer });
        worker.postMessage(request);
      });
    },
    close: () => worker.terminate(),
  };
}

/** The worker's entry. All it does is in `reading.ts`. */
import { type ReadingJob, startReading } from './reading.ts';

const work = startReading((reply) => self.postMessage(reply));

self.onmessage = ({ data }: MessageEvent<ReadingJob>) => {
  work(data).catch((error: unknown) => {
    // Outside of the promise, so that whoever waits is told that the worker failed.
    setTimeout(() => {
      throw error;
    });
  });
};

/** The worker's entry. All it does is in `table-jobs.ts`. */
import { doJob, type TableJob } from './table-jobs.ts';

self.onmessage = ({ data }: MessageEvent<TableJob>) => {
  doJob(data, (reply) => self.postMessage(reply)).catch((error: unknown) => {
    // Outside of the promise, so that whoever waits is told that the worker failed.
    setTimeout(() => {
      throw error;
    });
  });
};

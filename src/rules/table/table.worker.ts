/** The worker's entry. All it does is in `table-jobs.ts`. */
import { doJob, type TableJob } from './table-jobs.ts';

self.onmessage = ({ data }: MessageEvent<TableJob>) => doJob(data, (reply) => self.postMessage(reply));

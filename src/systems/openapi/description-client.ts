import { type OpenWorker, openWorker, type WorkerOptions } from '#lib/open-worker.ts';
import type { ReadingJob, ReadingReply } from './reading.ts';

/** A worker that reads one description and then makes systems of it, until it is ended. */
export type DescriptionClient = OpenWorker<ReadingJob>;

export function startDescriptionClient(
  options: Omit<WorkerOptions<ReadingReply>, 'spawn'>,
): DescriptionClient {
  return openWorker({
    ...options,
    spawn: () => new Worker(new URL('./openapi.worker.ts', import.meta.url), { type: 'module' }),
  });
}

import { openWorker, type WorkerOptions } from '#lib/open-worker.ts';
import type { TableJob, TableReply } from './table-jobs.ts';

export type JobOptions = Omit<WorkerOptions<TableReply>, 'spawn'>;

/** Does a job in a worker of its own. What is given back ends it, whatever it is doing. */
export function startJob(job: TableJob, { onReply, onFailed }: JobOptions): () => void {
  const worker = openWorker<TableJob, TableReply>({
    spawn: () => new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module' }),
    onReply: (reply) => {
      if (reply.type !== 'work') worker.end();
      onReply(reply);
    },
    onFailed,
  });
  worker.ask(job);
  return worker.end;
}

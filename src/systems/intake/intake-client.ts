import { startWork, type Work } from '#lib/start-work.ts';
import type { FileRead, IntakeReply, IntakeRequest } from './intake-answer.ts';

export interface IntakeOptions {
  /** Called with the files that were read, part by part and in order. */
  readonly onReads: (reads: readonly FileRead[]) => void;
  /** Makes the worker. */
  readonly spawn?: () => Worker;
}

/** Reads documents into cases in a worker of its own, so that the page answers while a thousand are read. */
export function startIntake(request: IntakeRequest, { onReads, spawn = spawnWorker }: IntakeOptions): Work {
  return startWork<IntakeRequest, IntakeReply>(request, {
    spawn,
    onReply: ({ reads, isLast }) => {
      onReads(reads);
      return isLast;
    },
  });
}

function spawnWorker(): Worker {
  return new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
}

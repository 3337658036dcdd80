import { editor } from 'monaco-editor/editor';

interface WorkerOptions {
  readonly label?: string;
  readonly createData?: unknown;
  readonly keepIdleModels?: boolean;
}

/**
 * What Monaco's JSON language starts its worker with. Monaco's own module of this name brings every
 * feature of the editor along, late, so that the next editor on the page asks for services that the first
 * one's page never had; the build puts this in its place (vite.config.ts).
 */
export function createWebWorker({ label = '', createData, keepIdleModels = false }: WorkerOptions) {
  const made = globalThis.MonacoEnvironment?.getWorker?.('', label);
  if (!made) throw new Error('Monaco has not been told where its workers are.');
  const worker = Promise.resolve(made).then((worker) => {
    // The first message wakes it, the second tells it what it is for.
    worker.postMessage('ignore');
    worker.postMessage(createData);
    return worker;
  });
  return editor.createWebWorker({ worker, keepIdleModels });
}

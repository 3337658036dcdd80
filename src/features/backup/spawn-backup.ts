/** The worker that does the work with backups. */
export function spawnBackup(): Worker {
  return new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' });
}

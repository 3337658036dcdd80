/** The worker's entry. All it does is in `backup-answer.ts`. */
import { definitions } from '#nodes/definitions.ts';
import { type BackupRequest, backupAnswerer } from './backup-answer.ts';

const answer = backupAnswerer(definitions, (reply) => self.postMessage(reply));

self.onmessage = ({ data }: MessageEvent<BackupRequest>) => {
  answer(data).catch((error: unknown) => {
    // Outside of the promise, so that whoever waits is told that the worker failed.
    setTimeout(() => {
      throw error;
    });
  });
};

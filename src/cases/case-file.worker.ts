/** The worker's entry. All it does is in `case-file-answer.ts`. */
import { type CaseFileRequest, caseFileAnswerer } from './case-file-answer.ts';

const answer = caseFileAnswerer((reply) => self.postMessage(reply));

self.onmessage = ({ data }: MessageEvent<CaseFileRequest>) => {
  answer(data).catch((error: unknown) => {
    // Outside of the promise, so that whoever waits is told that the worker failed.
    setTimeout(() => {
      throw error;
    });
  });
};

/** The worker's entry. All it does is in `intake-answer.ts`. */
import { answerIntake, type IntakeRequest } from './intake-answer.ts';

self.onmessage = ({ data }: MessageEvent<IntakeRequest>) => {
  answerIntake(data, (reply) => self.postMessage(reply)).catch((error: unknown) => {
    // Outside of the promise, so that whoever waits is told that the worker failed.
    setTimeout(() => {
      throw error;
    });
  });
};

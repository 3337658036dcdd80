/** The worker's entry. All it does is in `batch-answer.ts`. */
import { answerBatch, type BatchRequest } from './batch-answer.ts';

self.onmessage = ({ data }: MessageEvent<BatchRequest>) =>
  answerBatch(data, (reply) => self.postMessage(reply));

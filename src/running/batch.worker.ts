/** The worker's entry. All it does is in `batch-answer.ts`. */
import { type BatchRequest, batchAnswerer, transferableOf } from './batch-answer.ts';

const answer = batchAnswerer((reply) => self.postMessage(reply, { transfer: transferableOf(reply) }));

self.onmessage = ({ data }: MessageEvent<BatchRequest>) => answer(data);

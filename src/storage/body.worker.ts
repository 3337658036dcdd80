/** The worker's entry. All it does is in `body-work.ts`. */
import type { AskedBody } from './body-client.ts';
import { answerBody } from './body-work.ts';

self.onmessage = async ({ data: { id, request } }: MessageEvent<AskedBody>) =>
  self.postMessage({ id, answer: await answerBody(request) });

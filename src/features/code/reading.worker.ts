/** The worker's entry. All it does is in `read-text.ts`. */
import { readText } from './read-text.ts';
import type { ReadRequest } from './reader.ts';

self.onmessage = ({ data: { text, id } }: MessageEvent<ReadRequest>) =>
  self.postMessage(readText(text, { id }));

/** The worker's entry: a text of a megabyte takes longer to read than a page may stand still. */
import { readText } from './read-text.ts';
import type { ReadRequest } from './reader.ts';

self.onmessage = ({ data: { text, id } }: MessageEvent<ReadRequest>) =>
  self.postMessage(readText(text, { id }));

import { createReader } from '#rules/code/reader.ts';
import { type Reading, readText } from './read-text.ts';

export interface ReadRequest {
  readonly text: string;
  /** The id of the bot that the text is to become. */
  readonly id: string;
}

/** A text of a megabyte takes longer to read than a page may stand still. */
export function createBotReader() {
  return createReader<ReadRequest, Reading>(
    new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' }),
    ({ text, id }) => readText(text, { id }),
  );
}

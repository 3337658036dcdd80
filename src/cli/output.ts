import { say } from '#i18n/say.ts';
import type { Parsed } from '#lib/parse-json.ts';

/** Where the command line writes, as it goes: a million cases give a million lines, and none of them is kept. */
export interface Output {
  line(text: string): void;
  error(text: string): void;
}

/**
 * 0: every judged case passed and none could not be read; of two bots, no case changed; every document was
 * read. 1: some were not so. 2: the input cannot be used.
 */
export type ExitCode = 0 | 1 | 2;

export function refuse(output: Output, reason: string): ExitCode {
  output.error(reason);
  return 2;
}

export function refuseFile(
  output: Output,
  file: string,
  { message }: Extract<Parsed<unknown>, { readonly ok: false }>,
): ExitCode {
  return refuse(output, `${file}: ${say(message, 'en')}`);
}

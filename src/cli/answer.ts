import { say } from '#i18n/say.ts';
import type { Parsed } from '#lib/parse-json.ts';

/** What the command line answers: what goes out, what goes to the errors, and the exit code. */
export interface Answer {
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** 0: every judged case passed, every document was read. 1: some were not. 2: the input cannot be used. */
  readonly code: 0 | 1 | 2;
}

export function refuse(reason: string): Answer {
  return { lines: [], errors: [reason], code: 2 };
}

export function refuseFile(
  file: string,
  { message }: Extract<Parsed<unknown>, { readonly ok: false }>,
): Answer {
  return refuse(`${file}: ${say(message, 'en')}`);
}

import { runSimulate } from '#cli/run-simulate.ts';

/** The command with what it writes gathered: what goes out, what goes to the errors, and the exit code. */
export async function command(words: readonly string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runSimulate(words, {
    line: (text) => lines.push(text),
    error: (text) => errors.push(text),
  });
  return { lines, errors, code };
}

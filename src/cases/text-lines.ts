/** Characters of a line. */
const longestLine = 1_000_000;

export interface LinePart {
  readonly lines: readonly {
    /** From 1. */
    readonly number: number;
    /** Null: the line is longer than any that is read. */
    readonly text: string | null;
  }[];
  /** Since the beginning. */
  readonly bytes: number;
  readonly isBinary: boolean;
}

/** The lines of a text of any size, part by part. */
export async function* textLines(
  pieces: AsyncIterable<{ readonly text: string; readonly bytes: number }>,
): AsyncGenerator<LinePart> {
  let rest = '';
  let number = 0;
  let bytes = 0;
  /** Within a line that is too long, and told of already. */
  let isSkipping = false;
  for await (const piece of pieces) {
    bytes += piece.bytes;
    if (piece.text.includes('\0')) return yield { lines: [], bytes, isBinary: true };
    const parts = (rest + piece.text).split('\n');
    rest = parts.pop() ?? '';
    const lines: { number: number; text: string | null }[] = [];
    for (const text of parts) {
      if (!isSkipping) lines.push({ number: ++number, text: text.length > longestLine ? null : text });
      isSkipping = false;
    }
    if (rest.length > longestLine) {
      if (!isSkipping) lines.push({ number: ++number, text: null });
      isSkipping = true;
      rest = '';
    }
    yield { lines, bytes, isBinary: false };
  }
  if (rest !== '' && !isSkipping)
    yield { lines: [{ number: number + 1, text: rest }], bytes, isBinary: false };
}

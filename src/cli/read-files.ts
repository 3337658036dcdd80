import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import { message } from '#lib/message.ts';
import { defaultBounds, type Parsed } from '#lib/parse-json.ts';
import { definitions } from '#nodes/definitions.ts';
import { caseFrom, type ReadCase } from '#systems/intake/case-from.ts';
import type { IntakePoint } from '#systems/intake/intake-points.ts';
import { largestDocument, tooLarge } from '#systems/intake/read-document.ts';

export function readBot(file: string): Parsed<Bot> {
  const text = readText(file);
  return text.ok ? decodeBotText(text.value, definitions) : text;
}

/** The names of a folder's XML files, and how many others lie there. */
export function readFolder(
  folder: string,
): Parsed<{ readonly xml: readonly string[]; readonly others: number }> {
  return fromDisk(() => {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    const xml = entries.map(({ name }) => name).filter((name) => /\.xml$/i.test(name));
    return { ok: true, value: { xml: xml.sort(), others: entries.length - xml.length } };
  });
}

/** A document as a case; its size is looked at before it is read. */
export function readCase(folder: string, name: string, points: readonly IntakePoint[]): Parsed<ReadCase> {
  const file = join(folder, name);
  return fromDisk(() =>
    statSync(file).size > largestDocument
      ? { ok: false, message: tooLarge }
      : caseFrom(new Uint8Array(readFileSync(file)), points),
  );
}

/** A file's text; its size is looked at before it is read. */
function readText(file: string): Parsed<string> {
  return fromDisk(() =>
    statSync(file).size > defaultBounds.length
      ? { ok: false, message: message('file.tooLarge', { limit: defaultBounds.length / 1_000_000 }) }
      : { ok: true, value: readFileSync(file, 'utf8') },
  );
}

/** What the file system refuses is a message like another. */
export function fromDisk<T>(read: () => Parsed<T>): Parsed<T> {
  try {
    return read();
  } catch (error) {
    // Node's errors of the file system carry a code such as ENOENT.
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, message: message('file.unreadable', { code }) };
  }
}

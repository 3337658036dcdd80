import { readFileSync, statSync } from 'node:fs';
import type { Bot } from '#flow/bot.ts';
import { caseFileSchema, type TestCase } from '#flow/case.ts';
import { decodeBotText } from '#flow/decode.ts';
import { shapeFault } from '#flow/shape-fault.ts';
import { message } from '#lib/message.ts';
import { defaultBounds, type Parsed, parseJson } from '#lib/parse-json.ts';
import { definitions } from '#nodes/definitions.ts';

export function readBot(file: string): Parsed<Bot> {
  const text = readText(file);
  return text.ok ? decodeBotText(text.value, definitions) : text;
}

/** Cases from a file of the product's own form, `{ "cases": [...] }`. */
export function readCases(file: string): Parsed<readonly TestCase[]> {
  const text = readText(file);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return json;
  const parsed = caseFileSchema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data.cases };
  return {
    ok: false,
    message: message('file.wrongCases', shapeFault(parsed.error, json.value, [], 'cases')),
  };
}

/** A file's text; its size is looked at before it is read. */
function readText(file: string): Parsed<string> {
  try {
    if (statSync(file).size > defaultBounds.length) {
      return { ok: false, message: message('file.tooLarge', { limit: defaultBounds.length / 1_000_000 }) };
    }
    return { ok: true, value: readFileSync(file, 'utf8') };
  } catch (error) {
    // Node's errors of the file system carry a code such as ENOENT.
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, message: message('file.unreadable', { code }) };
  }
}

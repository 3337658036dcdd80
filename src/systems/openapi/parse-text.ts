import { Composer, type CST, Lexer, Parser } from 'yaml';
import { message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';

/** Characters. YAML of this size takes some ten seconds to read, and a few hundred megabytes while it is read. */
export const mostCharacters = 5_000_000;

/** How often names for a part (aliases) may be written out: more is not a description but a bomb. */
const mostAliases = 1000;

/** The first steps, to tokens, take about so much of the work; putting them together cannot tell how far it is. */
const shareOfTokens = 0.7;

/** Characters between two words of how far the reading has come. */
const wordEvery = 20_000;

/**
 * The content of a text in JSON or YAML, whatever it is: bounded in size, and in what aliases may make of it.
 * Nothing in it is run, no tag makes anything but plain values, and keys that reach a prototype are keys like
 * others, so that only `ownProperty` may read them.
 */
export function parseText(text: string, onWork: (share: number) => void = () => undefined): Parsed<unknown> {
  if (text.length > mostCharacters) return refuse('tooLarge', { limit: mostCharacters / 1_000_000 });
  // A mark of the order of bytes is no part of the text.
  const whole = text.replace(/^\uFEFF/, '');
  if (whole.trim() === '') return refuse('empty');
  if (/^\s*\{/.test(whole)) {
    try {
      return { ok: true, value: JSON.parse(whole) };
    } catch {
      // YAML may begin so too, and tells of the line of the fault.
    }
  }
  return parseYaml(whole, onWork);
}

function parseYaml(text: string, onWork: (share: number) => void): Parsed<unknown> {
  // Unique keys are asked for by comparing each with each, which a long list of them makes endless.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  try {
    const [document, ...more] = [...composer.compose(tokensOf(text, onWork), true, text.length)];
    const [fault] = document?.errors ?? [];
    if (fault?.code === 'RESOURCE_EXHAUSTION') return refuse('tooDeep');
    if (fault) return refuse('broken', { line: lineAt(text, fault.pos[0]) });
    if (more.length > 0) return refuse('severalDocuments');
    return { ok: true, value: document?.toJS({ maxAliasCount: mostAliases }) };
  } catch (error) {
    // What the library throws: the stack is used up, or aliases that go too far or to nothing.
    return refuse(error instanceof ReferenceError ? 'aliases' : 'tooDeep');
  }
}

function tokensOf(text: string, onWork: (share: number) => void): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let told = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.offset - told < wordEvery) continue;
    told = parser.offset;
    onWork((told / text.length) * shareOfTokens);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function refuse(word: string, args?: Record<string, number>): Parsed<never> {
  return { ok: false, message: message(`openapi.${word}`, args) };
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

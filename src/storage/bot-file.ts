import type { Bot } from '#flow/bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { type Language, type LocalText, textIn } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { defaultBounds, type Parsed } from '#lib/parse-json.ts';

/** Bytes. Bounded before a file is read, so that a huge one never reaches the memory. */
const largestFile = defaultBounds.length;

export interface BotFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A bot as a file to keep: `skolskjuts.bot.json`. Its keys stand in the order that reading puts them in, whatever
 * order they came in by edits, so that two files of a bot differ where the bot does.
 */
export function botFileOf(bot: Bot, language: Language, definitions: NodeDefinitions): BotFile {
  const read = decodeBotText(JSON.stringify(bot), definitions);
  return { name: `${fileStem(bot.name, language)}.bot.json`, text: encodeBot(read.ok ? read.value : bot) };
}

/** The bot in a file from outside. Stores nothing. */
export async function readBotFile(
  file: Pick<File, 'size' | 'text'>,
  definitions: NodeDefinitions,
): Promise<Parsed<Bot>> {
  if (file.size > largestFile) {
    return { ok: false, message: message('file.tooLarge', { limit: largestFile / 1_000_000 }) };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ok: false, message: message('file.unreadable') };
  }
  return decodeBotText(text, definitions);
}

/** Small letters, digits and hyphens, so that the name survives every file system and mail. */
function fileStem(name: LocalText, language: Language): string {
  const stem = textIn(name, language)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return stem || 'bot';
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bot } from '#flow/bot.ts';
import { encodeBot } from '#flow/decode.ts';

/** A bot's text as somebody edits it, and the document that it was last the same as. */
export interface CodeSitting {
  readonly text: string;
  readonly base: Bot;
}

const texts = new WeakMap<Bot, string>();

/** A document's text, made once. */
export function textOf(bot: Bot): string {
  const kept = texts.get(bot);
  if (kept !== undefined) return kept;
  const text = encodeBot(bot);
  texts.set(bot, text);
  return text;
}

export function sameAs(bot: Bot): CodeSitting {
  return { text: textOf(bot), base: bot };
}

export function isTouched({ text, base }: CodeSitting): boolean {
  return text !== textOf(base);
}

/** Somebody has written in the text, and the document has since been changed without it. */
export function isOvertaken(sitting: CodeSitting, bot: Bot): boolean {
  return isTouched(sitting) && textOf(sitting.base) !== textOf(bot);
}

/** After the document changed: untouched text follows it; what somebody wrote is never written over. */
export function followed(sitting: CodeSitting, bot: Bot): CodeSitting {
  if (sitting.base === bot) return sitting;
  return isTouched(sitting) && sitting.text !== textOf(bot) && isOvertaken(sitting, bot)
    ? sitting
    : { text: isTouched(sitting) ? sitting.text : textOf(bot), base: bot };
}

const sittings = new Map<string, StoreApi<CodeSitting>>();

/** What was written and not applied stays while one is in other views and among other bots. */
export function sittingOf(bot: Bot): StoreApi<CodeSitting> {
  const kept = sittings.get(bot.id);
  if (kept) return kept;
  const made = createStore<CodeSitting>()(() => sameAs(bot));
  sittings.set(bot.id, made);
  return made;
}

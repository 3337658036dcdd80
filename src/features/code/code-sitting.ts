import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bot } from '#flow/bot.ts';
import { encodeBot } from '#flow/decode.ts';
import { isRecord } from '#lib/json.ts';
import { type Draft, draftOf, isTouched } from '#ui/code-field/draft.ts';

const texts = new WeakMap<Bot, string>();

/** A document's text, made once. */
export function textOf(bot: Bot): string {
  const kept = texts.get(bot);
  if (kept !== undefined) return kept;
  const text = encodeBot(bot);
  texts.set(bot, text);
  return text;
}

const sittings = new Map<string, StoreApi<Draft>>();

/** What was written of a bot and not applied: it stays while one is elsewhere, and when the page is loaded anew. */
export function sittingOf(bot: Bot): StoreApi<Draft> {
  const kept = sittings.get(bot.id);
  if (kept) return kept;
  const made = createStore<Draft>()(() => laidAside(bot.id) ?? draftOf(textOf(bot)));
  sittings.set(bot.id, made);
  // Once, as the page goes: a bot's text is too long to be written down at each key.
  window.addEventListener('pagehide', () => layAside(bot.id, made.getState()));
  return made;
}

const placeOf = (bot: string) => `botverkstad.code.${bot}`;

function layAside(bot: string, draft: Draft): void {
  try {
    if (isTouched(draft)) sessionStorage.setItem(placeOf(bot), JSON.stringify(draft));
    else sessionStorage.removeItem(placeOf(bot));
  } catch {
    // Too large for the browser, or it stores nothing: the text then lives as long as the page.
  }
}

function laidAside(bot: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(placeOf(bot)) ?? 'null');
    if (!isRecord(draft)) return undefined;
    const { text, base } = draft;
    return typeof text === 'string' && typeof base === 'string' ? { text, base } : undefined;
  } catch {
    return undefined;
  }
}

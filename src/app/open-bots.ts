import type { BotStore } from '#storage/bot-store.ts';
import { saveOnLeave } from '#storage/save-on-leave.ts';
import { type OpenBot, openBot } from '#workspace/open-bot.ts';
import { surroundingsOf } from './surroundings.ts';

/*
 * The one bot that is open in this tab. It stays open while a person goes between its views, with
 * its history of edits, and is let go of when another bot or the library is shown.
 */

type Opening = ReturnType<typeof openBot>;

let current: { readonly id: string; readonly opening: Opening; readonly stop: () => void } | undefined;

/** The same promise for as long as the bot is open, so that a view can wait for it with `use`. */
export function openBotOnce(id: string, store: BotStore): Opening {
  if (current?.id === id) return current.opening;
  const letGo = closeOpenBot();
  let stop = () => {};
  const opening = letGo.then(async () => {
    const opened = await openBot(id, surroundingsOf(store));
    if (isOpen(opened)) stop = saveOnLeave(opened.autosave, window);
    return opened;
  });
  current = { id, opening, stop: () => stop() };
  return opening;
}

/** Saves and lets go of the bot that is open, if any. */
export async function closeOpenBot(): Promise<void> {
  const closing = current;
  current = undefined;
  if (!closing) return;
  const opened = await closing.opening;
  closing.stop();
  if (isOpen(opened)) await opened.close();
}

export function isOpen(opened: Awaited<Opening>): opened is OpenBot {
  return 'workspace' in opened;
}

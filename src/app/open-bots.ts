import { currentLanguage } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import { message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { saveOnLeave } from '#storage/save-on-leave.ts';
import { notifyError } from '#ui/notify.tsx';
import { type OpenBot, openBot } from '#workspace/open-bot.ts';
import { saveBeforeNewRelease } from './new-release.ts';
import { surroundingsOf } from './surroundings.ts';

/*
 * The one bot that is open in this tab. It stays open while a person goes between its views, with
 * its history of edits, and is let go of when another bot or the library is shown. One that could
 * not be saved is never let go of: it stays here, out of sight, until it is saved or opened again.
 */

type Opening = ReturnType<typeof openBot>;

interface Current {
  readonly id: string;
  readonly opening: Opening;
  readonly stop: () => void;
}

let current: Current | undefined;
const unsaved = new Map<string, Current>();
/** What is being let go of: a bot that is opened again waits for its own saving. */
let closed: Promise<void> = Promise.resolve();

/** The same promise for as long as the bot is open, so that a view can wait for it with `use`. */
export function openBotOnce(id: string, store: BotStore): Opening {
  if (current?.id === id) return current.opening;
  const letGo = closeOpenBot();
  let stop = () => {};
  const opening = letGo.then(async () => {
    const kept = unsaved.get(id);
    unsaved.delete(id);
    const opened = await (kept?.opening ?? openBot(id, surroundingsOf(store)));
    if (isOpen(opened)) stop = kept?.stop ?? leaveWithPage(opened);
    return opened;
  });
  current = { id, opening, stop: () => stop() };
  return opening;
}

/** Saves and lets go of the bot that is open, if any. Resolved when all that was to be let go of is. */
export function closeOpenBot(): Promise<void> {
  const closing = current;
  current = undefined;
  if (closing) closed = closed.then(() => close(closing));
  return closed;
}

async function close(closing: Current): Promise<void> {
  const opened = await closing.opening;
  if (!isOpen(opened)) return;
  const state = await opened.autosave.flush();
  if (state.type === 'failed' || state.type === 'conflict') keepUnsaved(closing, opened, state.message);
  else await letGoOf(closing, opened);
}

function keepUnsaved(closing: Current, opened: OpenBot, why: Parameters<typeof say>[0]): void {
  const { name } = opened.workspace.getState().history.bot;
  const language = currentLanguage();
  unsaved.set(closing.id, closing);
  notifyError(
    say(message('app.notSavedNamed', { name }), language),
    `${say(why, language)} ${say(message('app.stillOpen'), language)}`,
  );
  const stop = opened.autosave.subscribe(() => {
    if (unsaved.get(closing.id) !== closing) return stop();
    if (opened.autosave.state().type !== 'saved') return;
    stop();
    unsaved.delete(closing.id);
    void letGoOf(closing, opened);
  });
}

async function letGoOf(closing: Current, opened: OpenBot): Promise<void> {
  closing.stop();
  await opened.close();
}

/** Saves when the page or its release goes, and lets another tab edit until it is shown again. Returns how to stop. */
function leaveWithPage(opened: OpenBot): () => void {
  const stopSaving = saveOnLeave(opened.autosave, window);
  const resume = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void opened.resume();
  };
  // After the saving has begun.
  window.addEventListener('pagehide', opened.pause);
  window.addEventListener('pageshow', resume);
  const stopLast = saveBeforeNewRelease(opened.autosave.flush);
  return () => {
    stopSaving();
    stopLast();
    window.removeEventListener('pagehide', opened.pause);
    window.removeEventListener('pageshow', resume);
  };
}

export function isOpen(opened: Awaited<Opening>): opened is OpenBot {
  return 'workspace' in opened;
}

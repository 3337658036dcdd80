import type { Message } from '#lib/message.ts';
import type { SavedDraft } from './store-results.ts';

/*
 * Saves an open document by itself: a bot's draft, a set of cases. It promises: within a second of an edit its saving has begun; one
 * saving at a time; the latest document is never dropped, also when the browser could not save it.
 */

export type SaveState =
  /** Everything is stored; `at` is when, null before anything has been edited. */
  | { readonly type: 'saved'; readonly at: number | null }
  /** There are edits that are not yet being saved. */
  | { readonly type: 'dirty' }
  | { readonly type: 'saving' }
  /** Another tab has saved, or removed, the document: nothing more is saved from here. */
  | { readonly type: 'conflict'; readonly message: Message }
  /** The browser could not save. It is tried again by and by, and at every edit. */
  | { readonly type: 'failed'; readonly message: Message };

export interface Timer {
  /** Calls back once after some milliseconds. Returns how to stop it. */
  after(milliseconds: number, call: () => void): () => void;
}

export const browserTimer: Timer = {
  after(milliseconds, call) {
    const handle = setTimeout(call, milliseconds);
    return () => clearTimeout(handle);
  },
};

export interface Autosave<Document> {
  edited(document: Document): void;
  /** Saves what is not saved, at once. Resolved when all is stored, or when that did not succeed. */
  flush(): Promise<SaveState>;
  state(): SaveState;
  /** The stored document's revision, as far as is known here. */
  revision(): number;
  /** After the stored document was replaced by somebody else's doing, such as a restored version. Flush before. */
  replaced(revision: number): void;
  subscribe(listener: () => void): () => void;
  /** No timer of it goes on after this; flush before. */
  stop(): void;
}

export interface AutosaveOptions<Document> {
  readonly revision: number;
  readonly save: (document: Document, expectedRevision: number) => Promise<SavedDraft>;
  readonly timer: Timer;
}

/** A pause in the typing, and the longest that an edit waits when there is none. Milliseconds. */
const pause = 300;
const longestWait = 800;
const retryAfter = 5000;

export function createAutosave<Document>({
  save,
  timer,
  revision: opened,
}: AutosaveOptions<Document>): Autosave<Document> {
  const listeners = new Set<() => void>();
  let state: SaveState = { type: 'saved', at: null };
  let revision = opened;
  let unsaved: Document | undefined;
  let running: Promise<void> | undefined;
  /** Whether the time for the next saving came while one was running. */
  let due = false;
  let stopPause = () => {};
  let stopLongest: (() => void) | undefined;

  function enter(next: SaveState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function stopTimers() {
    stopPause();
    stopLongest?.();
    stopLongest = undefined;
  }

  function schedule() {
    stopPause();
    stopPause = timer.after(pause, begin);
    stopLongest ??= timer.after(longestWait, begin);
  }

  function begin() {
    stopTimers();
    due = running !== undefined;
    if (!unsaved || running || state.type === 'conflict') return;
    const document = unsaved;
    unsaved = undefined;
    // The promise is at hand before the saving has come to anything, and gone when it has.
    running = save(document, revision).then((result) => {
      running = undefined;
      end(document, result);
    });
    enter({ type: 'saving' });
  }

  function end(document: Document, result: SavedDraft) {
    if (result.type === 'saved') {
      revision = result.revision;
      if (!unsaved) enter({ type: 'saved', at: result.at });
      else if (due) begin();
      else enter({ type: 'dirty' });
      return;
    }
    unsaved ??= document;
    if (result.type === 'failed') {
      enter({ type: 'failed', message: result.message });
      stopTimers();
      stopPause = timer.after(retryAfter, begin);
    } else {
      enter({ type: 'conflict', message: result.message });
    }
  }

  async function flush(): Promise<SaveState> {
    // A saving that is under way first; then what was edited meanwhile, or what failed, once.
    if (running) await running;
    begin();
    if (running) await running;
    return state;
  }

  return {
    edited(document) {
      unsaved = document;
      if (state.type === 'conflict') return;
      schedule();
      if (state.type === 'saved') enter({ type: 'dirty' });
    },
    flush,
    state: () => state,
    revision: () => revision,
    replaced(next) {
      stopTimers();
      unsaved = undefined;
      revision = next;
      enter({ type: 'saved', at: null });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: stopTimers,
  };
}

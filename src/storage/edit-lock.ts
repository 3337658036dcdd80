import { isRecord } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { Timer } from './autosave.ts';

/*
 * Which tab edits a document, of all that have it open. It promises: one at a time; who asks for it gets
 * it within some seconds, unless the tab that edits answers that it cannot let go; and when that tab
 * goes, the next in line edits. A tab that did not answer, and writes all the same, is refused by the
 * revision: see `claim`.
 */
export interface EditLock {
  isHeld(): boolean;
  subscribe(listener: () => void): () => void;
  /** Makes this tab the one that edits. Gives back why it cannot be, or null. */
  takeOver(): Promise<Message | null>;
  /** Takes part again after a `release`, as a page does that is shown anew. */
  request(): Promise<void>;
  /** Lets another tab edit, and takes no part any more. */
  release(): void;
}

export interface EditLockOptions {
  /** The same in every tab that has the document open. */
  readonly name: string;
  /** Undefined where the browser has none: then every tab edits, and the revision alone tells them apart. */
  readonly locks: LockManager | undefined;
  readonly timer: Timer;
  /** Saves what this tab has not saved, so that another can go on from it. Gives back why it cannot, or null. */
  readonly yieldTo: () => Promise<Message | null>;
  /** Sees to it that nothing is saved any more by a tab that had the lock and did not answer. */
  readonly claim: () => Promise<void>;
}

/** A page that is loaded anew meets its own lock for a moment. Milliseconds, as all here. */
const reloadTakes = 300;
/** How long a tab may take to save before it lets go; after that it is taken for dead. */
const patience = 3000;

type Said =
  | { readonly type: 'mayI'; readonly tab: string }
  | { readonly type: 'yours'; readonly tab: string }
  | { readonly type: 'notNow'; readonly tab: string; readonly why: Message };

export function createEditLock({ name, locks, timer, yieldTo, claim }: EditLockOptions): EditLock {
  const tab = crypto.randomUUID();
  const listeners = new Set<() => void>();
  let held = false;
  let channel: BroadcastChannel | undefined;
  /** Ends the request that is waiting, or gives the lock back. */
  let letGo = () => {};
  let answered: ((answer: Said) => void) | undefined;
  let stopYielding = () => {};

  function enter(next: boolean) {
    if (held === next) return;
    held = next;
    for (const listener of listeners) listener();
  }

  /** Whether the lock was got, once that is known. A lock that is lost later is stood in line for again. */
  function ask(manager: LockManager, options: LockOptions, got: () => Promise<void>): Promise<boolean> {
    return new Promise((answer) => {
      let isOver = false;
      const queue = new AbortController();
      const end = () => {
        isOver = true;
        queue.abort();
      };
      const whole = options.ifAvailable || options.steal ? options : { ...options, signal: queue.signal };
      letGo = end;
      manager
        .request(name, whole, async (lock) => {
          if (!lock || isOver) return answer(false);
          const given = new Promise<void>((give) => {
            letGo = () => {
              end();
              give();
            };
          });
          await got();
          answer(true);
          await given;
        })
        .catch(() => {
          // Taken by another tab, or no longer waited for.
          answer(false);
          if (isOver) return;
          stopYielding();
          enter(false);
          void stand(manager);
        });
    });
  }

  const hold = async () => enter(true);
  const stand = (manager: LockManager) => ask(manager, {}, hold);

  async function request() {
    if (!locks) return enter(true);
    listen();
    if (await ask(locks, { ifAvailable: true }, hold)) return;
    await Promise.race([stand(locks), new Promise<void>((late) => timer.after(reloadTakes, late))]);
  }

  function listen() {
    if (channel || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isSaid(data)) return;
      if (data.type === 'mayI') void answerTo(data.tab);
      else if (data.tab === tab) answered?.(data);
    };
  }

  function say(said: Said) {
    channel?.postMessage(said);
  }

  async function answerTo(asker: string) {
    if (!held) return;
    // No edit is made while the last ones are saved.
    enter(false);
    const why = await yieldTo();
    if (why) {
      enter(true);
      return say({ type: 'notNow', tab: asker, why });
    }
    say({ type: 'yours', tab: asker });
    // The lock is taken from here, so that nobody else in line comes before. Unless the other is gone.
    stopYielding = timer.after(2 * patience, () => enter(true));
  }

  async function takeOver(): Promise<Message | null> {
    if (held || !locks) return null;
    const answer = new Promise<Said | undefined>((given) => {
      answered = given;
      timer.after(patience, () => given(undefined));
    });
    say({ type: 'mayI', tab });
    const said = await answer;
    answered = undefined;
    if (said?.type === 'notNow') return said.why;
    letGo();
    await ask(locks, { steal: true }, async () => {
      if (!said) await claim();
      enter(true);
    });
    return null;
  }

  return {
    isHeld: () => held,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver,
    request,
    release() {
      stopYielding();
      letGo();
      channel?.close();
      channel = undefined;
      enter(false);
    },
  };
}

/** Another tab may run another release. */
function isSaid(data: unknown): data is Said {
  if (!isRecord(data) || typeof data['tab'] !== 'string') return false;
  const { type, why } = data;
  return (
    type === 'mayI' ||
    type === 'yours' ||
    (type === 'notNow' && isRecord(why) && typeof why['key'] === 'string')
  );
}

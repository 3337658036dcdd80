import { useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Message } from '#lib/message.ts';
import type { Tally } from '#running/result.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';

/** What is known of a bot's draft after it has been read and its cases run. */
export type DraftSeen =
  | { readonly type: 'read'; readonly revision: number; readonly bot: Bot; readonly tally: Tally | undefined }
  | { readonly type: 'unreadable'; readonly revision: number; readonly message: Message };

export type DraftsSeen = ReadonlyMap<string, DraftSeen>;

/** Above this the cases are not run just because the list is looked at. */
const mostCases = 500;
/** Milliseconds: a long list is not drawn again for every draft in it. */
const showEvery = 150;

/**
 * The drafts behind the list, read one after another when the list has been drawn, and each one's
 * cases run. A draft is read again when it has a new revision.
 */
export function useDrafts(store: BotStore, bots: readonly BotSummary[]): DraftsSeen {
  const [seen, setSeen] = useState<DraftsSeen>(new Map());
  const latest = useRef(new Map<string, DraftSeen>());
  useEffect(() => {
    let isStopped = false;
    const show = () => setSeen(new Map(latest.current));
    const handle = setInterval(() => {
      if (latest.current.size > 0) show();
    }, showEvery);
    async function readAll() {
      for (const { id, revision } of bots) {
        const kept = latest.current.get(id);
        if (kept?.revision === revision) continue;
        const opened = await store.openDraft(id);
        if (isStopped) return;
        if (opened.type !== 'opened') {
          latest.current.set(id, { type: 'unreadable', revision, message: opened.message });
          continue;
        }
        const { bot } = opened;
        const tally = await runSome(bot);
        if (isStopped) return;
        latest.current.set(id, { type: 'read', revision, bot, tally });
      }
    }
    void readAll().then(() => {
      clearInterval(handle);
      if (!isStopped) show();
    });
    return () => {
      isStopped = true;
      clearInterval(handle);
    };
  }, [store, bots]);
  return seen;
}

async function runSome(bot: Bot): Promise<Tally | undefined> {
  const count = bot.cases.list.length;
  if (count === 0 || count > mostCases) return undefined;
  try {
    // Apart, so that the simulator is not among what the first page waits for.
    const { runCases } = await import('./run-cases.ts');
    return runCases(bot);
  } catch {
    // One bot that cannot be run, or a part of the program that did not come, hides none of the others.
    return undefined;
  }
}

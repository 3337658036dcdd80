import { useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Message } from '#lib/message.ts';
import type { Tally } from '#running/result.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';

/** What is known of a bot's draft after it has been read; its cases come a moment later. */
export type DraftSeen =
  | { readonly type: 'read'; readonly revision: number; readonly bot: Bot; readonly tally: Tally | undefined }
  | { readonly type: 'unreadable'; readonly revision: number; readonly message: Message };

export type DraftsSeen = ReadonlyMap<string, DraftSeen>;

/** Above this the cases are not run just because the list is looked at. */
export const mostCases = 500;

/**
 * The drafts behind the list, read one after another when the list has been drawn, and each one's
 * cases run. A draft is read again when it has a new revision.
 */
export function useDrafts(store: BotStore, bots: readonly BotSummary[]): DraftsSeen {
  const [seen, setSeen] = useState<DraftsSeen>(new Map());
  const latest = useRef(seen);
  useEffect(() => {
    let isStopped = false;
    function note(id: string, draft: DraftSeen) {
      latest.current = new Map(latest.current).set(id, draft);
      setSeen(latest.current);
    }
    async function readAll() {
      for (const { id, revision } of bots) {
        if (isStopped) return;
        const kept = latest.current.get(id);
        if (kept?.revision === revision && (kept.type === 'unreadable' || kept.tally)) continue;
        const opened = await store.openDraft(id);
        if (isStopped) return;
        if (opened.type !== 'opened') {
          note(id, { type: 'unreadable', revision, message: opened.message });
          continue;
        }
        const { bot } = opened;
        note(id, { type: 'read', revision, bot, tally: undefined });
        const count = bot.cases.list.length;
        if (count === 0 || count > mostCases) continue;
        // Apart, so that the simulator is not among what the first page waits for.
        const { runCases } = await import('./run-cases.ts');
        if (!isStopped) note(id, { type: 'read', revision, bot, tally: runCases(bot) });
      }
    }
    void readAll();
    return () => {
      isStopped = true;
    };
  }, [store, bots]);
  return seen;
}

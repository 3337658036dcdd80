import { useCallback, useEffect, useRef, useState } from 'react';
import type { System } from '#flow/system.ts';
import type { Message } from '#lib/message.ts';
import { type Trial, type TrialResult, tryContract } from '#running/contract-trial.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';
import type { BotUse } from './uses.ts';

export interface TriedBot {
  readonly bot: BotSummary;
  readonly tried:
    | { readonly type: 'result'; readonly result: TrialResult }
    | { readonly type: 'failed'; readonly message: Message };
}

export interface Trials {
  readonly state: 'running' | 'finished' | 'cancelled';
  /** In runs: two for each case. */
  readonly done: number;
  readonly total: number;
  readonly bots: readonly TriedBot[];
  cancel(): void;
  start(): void;
}

/** Milliseconds between two looks at how far the runs have come. */
const showEvery = 150;

/** Runs the cases of all bots that use a system with another contract, one bot after another, from the start. */
export function useTrials(store: BotStore, uses: readonly BotUse[], contract: System): Trials {
  const [seen, setSeen] = useState<Omit<Trials, 'cancel' | 'start'>>({
    state: 'running',
    done: 0,
    total: 1,
    bots: [],
  });
  const current = useRef<{ stop: () => void }>(undefined);

  // What is tried is what there was when it began: bots that are saved meanwhile do not start it over.
  const asked = useRef({ uses, contract });
  const start = useCallback(() => {
    current.current?.stop();
    const { uses, contract } = asked.current;
    let trial: Trial | undefined;
    let isStopped = false;
    let shownAt = performance.now();
    const bots: TriedBot[] = [];
    const total = uses.reduce((sum, { bot }) => sum + 2 * bot.cases, 0);
    let before = 0;
    const own = {
      stop() {
        isStopped = true;
        trial?.cancel();
      },
    };
    current.current = own;
    setSeen({ state: 'running', done: 0, total, bots: [] });

    async function tryOne(bot: BotSummary): Promise<TriedBot['tried'] | undefined> {
      const opened = await store.openDraft(bot.id);
      if (isStopped) return undefined;
      if (opened.type !== 'opened') return { type: 'failed', message: opened.message };
      trial = tryContract(opened.bot, contract, {
        onProgress(done) {
          if (isStopped || performance.now() - shownAt < showEvery) return;
          shownAt = performance.now();
          setSeen({ state: 'running', done: before + done, total, bots: [...bots] });
        },
      });
      const end = await trial.done;
      if (isStopped || end.type === 'cancelled') return undefined;
      return end.type === 'finished' ? { type: 'result', result: end.result } : end;
    }

    void (async () => {
      for (const { bot } of uses) {
        const tried = await tryOne(bot);
        if (tried === undefined) return;
        before += 2 * bot.cases;
        bots.push({ bot, tried });
      }
      setSeen({ state: 'finished', done: total, total, bots });
    })();
  }, [store]);

  useEffect(() => {
    start();
    return () => current.current?.stop();
  }, [start]);

  const cancel = () => {
    current.current?.stop();
    setSeen((last) => ({ ...last, state: 'cancelled' }));
  };
  return { ...seen, cancel, start };
}

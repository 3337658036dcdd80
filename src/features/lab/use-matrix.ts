import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { type Batch, startBatch } from '#running/batch-client.ts';
import { type Fate, type Matrix, matrixOf, matrixReader } from '#running/fault-matrix.ts';
import { singleFaults } from '#systems/single-faults.ts';

/** A matrix that has been run, or is being run. */
export interface MatrixRun {
  readonly bot: Bot;
  readonly date: string | null;
  readonly matrix: Matrix;
  /** Fault by fault, each case by case, as far as it has come. */
  readonly cells: readonly Fate[];
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly failure?: Message;
}

/** Milliseconds between two looks at how far it has come. */
const showEvery = 150;

/** Finished ones, for as long as the document is there. */
const kept = new WeakMap<Bot, MatrixRun>();

/** Every single fault against every case of the bot, run in a worker as soon as it is looked at. */
export function useMatrix(bot: Bot, date: string | null) {
  const [run, setRun] = useState<MatrixRun>();
  const batch = useRef<Batch>(undefined);
  const start = useCallback(() => {
    batch.current?.cancel();
    const matrix = matrixOf(singleFaults(bot, definitions), bot.cases.list);
    const cells: Fate[] = [];
    const now = (change: Pick<MatrixRun, 'state'> & Partial<MatrixRun>) => {
      for (const fate of read()) cells.push(fate);
      return { bot, date, matrix, cells: [...cells], ...change };
    };
    let shownAt = performance.now();
    const started = startBatch(bot, matrix.cases, {
      date,
      faults: matrix.faults,
      onProgress: () => {
        if (performance.now() - shownAt < showEvery) return;
        setRun(now({ state: 'running' }));
        shownAt = performance.now();
      },
    });
    const read = matrixReader(matrix, started.results);
    batch.current = started;
    setRun(now({ state: 'running' }));
    void started.done.then((end) => {
      if (batch.current !== started) return;
      const ended = now({ state: end.type, ...(end.type === 'failed' ? { failure: end.message } : {}) });
      if (end.type === 'finished') kept.set(bot, ended);
      setRun(ended);
    });
  }, [bot, date]);
  useEffect(() => {
    const known = kept.get(bot);
    if (known && known.date === date) setRun(known);
    else start();
    return () => {
      const going = batch.current;
      batch.current = undefined;
      going?.cancel();
    };
  }, [bot, date, start]);
  const isOfThis = run?.bot === bot && run.date === date;
  return { run: isOfThis ? run : undefined, start, cancel: () => batch.current?.cancel() };
}

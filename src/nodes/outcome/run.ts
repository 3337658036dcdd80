import { message } from '#lib/message.ts';
import { type Ended, stopped } from '#simulator/exit.ts';
import { stoppedByMissing } from '#simulator/missing-values.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import { mention, type OutcomeData } from './data.ts';

/** Ends the case. A reason that mentions a missing value is not written with a hole in it: the run stops. */
export const outcomeRunner: NodeRunner<OutcomeData> = {
  prepare({ name, data }, preparation) {
    const { code: outcome, reason, nature } = data;
    const handsOver = data.handsOver === true || nature === 'waits';
    if (outcome === '') {
      const stop = stopped(message('run.noOutcome', { node: name }));
      return { enter: () => stop };
    }
    const parts = reason.split(mention);
    if (parts.length === 1) {
      const ended: Ended = { type: 'ended', outcome, reason, handsOver };
      return { enter: () => ended };
    }
    // Split by a pattern with one group: texts and keys by turns.
    const mentions = parts.map((part, index) =>
      index % 2 ? { key: part, slot: preparation.slot(part) } : { text: part },
    );
    return {
      enter(frame) {
        let text = '';
        for (const part of mentions) {
          if ('text' in part) {
            text += part.text;
            continue;
          }
          const value = frame[part.slot];
          if (value === null || value === undefined) {
            return stoppedByMissing(preparation.bot, name, [part.key]);
          }
          text += typeof value === 'object' ? JSON.stringify(value) : String(value);
        }
        return { type: 'ended', outcome, reason: text, handsOver };
      },
    };
  },
};

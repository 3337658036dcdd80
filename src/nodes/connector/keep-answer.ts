import type { Frame } from '#expression/compiled.ts';
import { type Answered, outputOf } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';
import { brokenIn, type Kept } from './broken-answer.ts';

interface KeptIn extends Kept {
  readonly slot: number;
}

/**
 * Puts what is kept of an answer in its places; false, with some of it perhaps put there, where the answer
 * breaks its contract. Most cases change the same values, so those are read and tested only once.
 */
export function keeperOf(outputs: readonly KeptIn[]): (frame: Frame, reply: Answered) => boolean {
  let known: Answered['values'] | null = null;
  /** What is kept of the known values, by place; undefined for one that breaks the contract. */
  let sound: readonly (Json | undefined)[] = [];

  function learn(values: Answered['values'], reply: Answered): void {
    const unchanged = { ...reply, changes: null, absent: null };
    known = values;
    sound = outputs.map((one) => (brokenIn(unchanged, [one]) ? undefined : outputOf(unchanged, one.output)));
  }

  return (frame, reply) => {
    const { values, changes, absent } = reply;
    if (known === null) learn(values, reply);
    if (values !== known || absent !== null) {
      if (brokenIn(reply, outputs)) return false;
      for (const { output, slot } of outputs) frame[slot] = outputOf(reply, output);
      return true;
    }
    for (let place = 0; place < outputs.length; place++) {
      const one = outputs[place];
      if (!one) break;
      const change = changes === null ? undefined : changes[one.output];
      let value = sound[place];
      if (change !== undefined) {
        value = typeof change === 'object' ? outputOf(reply, one.output) : change;
        if (!one.fits || (value !== null && !one.fits(value))) return false;
      } else if (value === undefined) return false;
      frame[one.slot] = value;
    }
    return true;
  };
}

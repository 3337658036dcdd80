import { message } from '#lib/message.ts';
import { type AskPerson, stopped } from '#simulator/exit.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import type { HumanData } from './data.ts';

/** Waits for a person, takes in what the person filled in, and leaves by the answer. */
export const humanRunner: NodeRunner<HumanData> = {
  prepare({ id, name, data }, preparation) {
    const asks = data.asks.map((field) => ({ field, slot: preparation.slot(field) }));
    const ask: AskPerson = { type: 'askPerson', node: id };
    return {
      enter: () => ask,
      resume(frame, reply) {
        if (reply.type !== 'personAnswered') return stopped(message('run.noAnswer', { node: name }));
        const port = preparation.port(reply.port);
        if (port < 0) return stopped(message('run.unknownAnswer', { node: name, answer: reply.port }));
        for (const { field, slot } of asks) frame[slot] = reply.values[field] ?? null;
        return port;
      },
    };
  },
};

import { Unanswered } from '#expression/value.ts';
import type { CallSystem } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { stopped } from '#simulator/exit.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import { type ConnectorData, contractOf, failedPort, okPort } from './data.ts';

/**
 * Calls an operation and leaves by what it answers: `ok`, the declared failure's own port, or the
 * port of any other failure. What the system does not answer becomes missing, never what an
 * earlier call left behind.
 */
export const connectorRunner: NodeRunner<ConnectorData> = {
  prepare({ name, data }, preparation) {
    if (!contractOf(data, preparation.bot).operation) {
      const stop = stopped(message('run.noOperation', { node: name }));
      return { enter: () => stop };
    }
    const inputs = data.inputs.map(({ input, expression }, index) => {
      const at = ['inputs', index, 'expression'];
      return { input, at, rule: preparation.rule(expression, at) };
    });
    const outputs = data.outputs.map(({ output, field }) => ({ output, slot: preparation.slot(field) }));
    const ok = preparation.port(okPort);
    const failed = preparation.port(failedPort);
    const { system, operation } = data;
    const blank = Object.fromEntries(inputs.map(({ input }) => [input, null]));
    return {
      enter(frame, record): CallSystem {
        // A copy of one object has its shape from the start, and is quicker to fill than an empty one.
        const sent: Record<string, Json> = { ...blank };
        for (const { input, at, rule } of inputs) {
          const answer = rule.evaluate(frame);
          sent[input] = answer instanceof Unanswered ? null : answer;
          record?.({ at, explanation: rule.explain(frame) });
        }
        return { type: 'callSystem', system, operation, inputs: sent };
      },
      resume(frame, reply) {
        if (reply.type === 'answered') {
          const values = reply.values;
          for (const { output, slot } of outputs) frame[slot] = values[output] ?? null;
          return ok;
        }
        for (const { slot } of outputs) frame[slot] = null;
        const declared = reply.type === 'failed' ? preparation.port(reply.failure) : -1;
        return declared >= 0 ? declared : failed;
      },
    };
  },
};

import type { CompiledRule, Frame } from '#expression/compiled.ts';
import { Unanswered } from '#expression/value.ts';
import { type CallSystem, outputOf } from '#flow/system-call.ts';
import type { Json, JsonPath } from '#lib/json.ts';
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
    return {
      enter(frame, record): CallSystem {
        const call = new Call(system, operation, inputs, frame);
        if (!record) return call;
        for (const { at, rule } of inputs) record({ at, explanation: rule.explain(frame) });
        return { type: 'callSystem', system, operation, inputs: call.inputs };
      },
      resume(frame, reply) {
        if (reply.type === 'answered') {
          for (const { output, slot } of outputs) frame[slot] = outputOf(reply, output);
          return ok;
        }
        for (const { slot } of outputs) frame[slot] = null;
        const declared = reply.type === 'failed' ? preparation.port(reply.failure) : -1;
        return declared >= 0 ? declared : failed;
      },
    };
  },
};

interface Sent {
  readonly input: string;
  readonly at: JsonPath;
  readonly rule: CompiledRule;
}

/** A call whose inputs are worked out when they are read: a system that is simulated mostly answers unasked. */
class Call implements CallSystem {
  readonly type = 'callSystem';
  readonly system: string;
  readonly operation: string;
  readonly #sent: readonly Sent[];
  readonly #frame: Frame;

  constructor(system: string, operation: string, sent: readonly Sent[], frame: Frame) {
    this.system = system;
    this.operation = operation;
    this.#sent = sent;
    this.#frame = frame;
  }

  get inputs(): Readonly<Record<string, Json>> {
    const inputs: Record<string, Json> = {};
    for (const { input, rule } of this.#sent) {
      const answer = rule.evaluate(this.#frame);
      inputs[input] = answer instanceof Unanswered ? null : answer;
    }
    return inputs;
  }
}

import type { CompiledRule, Frame } from '#expression/compiled.ts';
import { Unanswered } from '#expression/value.ts';
import { passesInAWhile } from '#flow/failures.ts';
import type { CallSystem } from '#flow/system-call.ts';
import type { Json, JsonPath } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type Exit, stopped } from '#simulator/exit.ts';
import type { NodeRunner, Recorder } from '#simulator/node-runner.ts';
import { keptOf } from './broken-answer.ts';
import { type ConnectorData, contractOf, failedPort, okPort, usualTimeout } from './data.ts';
import { keeperOf } from './keep-answer.ts';

/**
 * Calls an operation and leaves by what it answers: `ok`, the declared failure's own port, or the
 * port of any other failure. An answer that breaks the contract in a value that is kept is no answer
 * but the failure `unexpectedAnswer`. What the system does not answer becomes missing, never what an
 * earlier call left behind.
 */
export const connectorRunner: NodeRunner<ConnectorData> = {
  prepare({ name, data }, preparation) {
    const contract = contractOf(data, preparation.bot).operation;
    if (!contract) {
      const stop = stopped(message('run.noOperation', { node: name }));
      return { enter: () => stop };
    }
    const inputs = data.inputs.map(({ input, expression }, index) => {
      const at = ['inputs', index, 'expression'];
      return { input, at, rule: preparation.rule(expression, at) };
    });
    const tests = keptOf(data, contract);
    const outputs = data.outputs.map(({ output, field }, index) => ({
      output,
      slot: preparation.slot(field),
      fits: tests[index]?.fits,
    }));
    const keep = keeperOf(outputs);
    const ok = preparation.port(okPort);
    const failed = preparation.port(failedPort);
    const { system, operation, retries, timeoutSeconds = usualTimeout } = data;
    const attempts = retries ? preparation.privateSlot() : -1;

    function call(frame: Frame, record: Recorder | null): CallSystem {
      const call = new Call(system, operation, inputs, frame);
      if (!record) return call;
      for (const { at, rule } of inputs) record({ at, explanation: rule.explain(frame) });
      return { type: 'callSystem', system, operation, inputs: call.inputs };
    }

    function fail(frame: Frame, failure: string): Exit {
      const declared = preparation.port(failure);
      if (retries && declared < 0 && passesInAWhile(failure)) {
        // The slot is this node's own.
        const tried = frame[attempts] as number;
        if (tried < retries.times) {
          frame[attempts] = tried + 1;
          return { type: 'wait', seconds: retries.waitSeconds * (retries.factor ?? 1) ** tried };
        }
      }
      for (const { slot } of outputs) frame[slot] = null;
      return declared >= 0 ? declared : failed;
    }

    return {
      enter(frame, record) {
        if (retries) frame[attempts] = 0;
        return call(frame, record);
      },
      resume(frame, reply, record) {
        if (reply.type === 'answered') {
          if (reply.seconds > timeoutSeconds) return fail(frame, 'timeout');
          return keep(frame, reply) ? ok : fail(frame, 'unexpectedAnswer');
        }
        if (reply.type === 'waited') return call(frame, record);
        return fail(frame, reply.type === 'failed' ? reply.failure : '');
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

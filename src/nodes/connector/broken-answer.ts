import type { Operation } from '#flow/system.ts';
import { type Answered, type Failed, outputOf, type SystemReply } from '#flow/system-call.ts';
import { typeTest } from '#flow/type-test.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type ConnectorData, usualTimeout } from './data.ts';

/** A value that is kept of an answer, and the test that its contract puts it to. */
export interface Kept {
  readonly output: string;
  /** Undefined where the contract does not promise the output at all. */
  readonly fits: ((value: Json) => boolean) | undefined;
}

export function keptOf(data: ConnectorData, { outputs }: Operation): Kept[] {
  return data.outputs.map(({ output }) => {
    const promised = outputs.find(({ key }) => key === output);
    return { output, fits: promised && typeTest(promised.type) };
  });
}

/** The first of the values kept that an answer does not have as the contract promises. */
export function brokenIn<K extends Kept>(reply: Answered, kept: readonly K[]): K | undefined {
  for (const one of kept) {
    if (!one.fits || reply.absent?.includes(one.output)) return one;
    const value = outputOf(reply, one.output);
    if (value !== null && !one.fits(value)) return one;
  }
  return undefined;
}

/** What the step takes a reply for, said so that a person sees what is wrong. The run decides by the same. */
export function failureOf(data: ConnectorData, operation: Operation, reply: SystemReply): Failed | undefined {
  const { timeoutSeconds = usualTimeout } = data;
  if (reply.type === 'failed')
    return reply.failure === 'timeout' ? { ...reply, seconds: timeoutSeconds } : reply;
  if (reply.seconds > timeoutSeconds) {
    const detail = message('connector.tooSlow', { seconds: reply.seconds, limit: timeoutSeconds });
    return { type: 'failed', failure: 'timeout', detail, seconds: timeoutSeconds };
  }
  const broken = brokenIn(reply, keptOf(data, operation));
  if (!broken) return undefined;
  const { output } = broken;
  const label = operation.outputs.find(({ key }) => key === output)?.label ?? output;
  const isAbsent = !broken.fits || reply.absent?.includes(output);
  const detail = isAbsent
    ? message('connector.answerLacks', { output: label })
    : message('connector.answerDiffers', { output: label, value: { shown: outputOf(reply, output) } });
  return { type: 'failed', failure: 'unexpectedAnswer', detail, seconds: reply.seconds };
}

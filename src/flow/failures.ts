import { type Message, message } from '#lib/message.ts';

/**
 * How any call may fail, whatever its operation declares. `passes`: it may be over in a while, so that
 * trying again makes sense; the others fail again until a person has done something.
 */
const systemFailures = {
  down: { passes: true },
  timeout: { passes: true },
  loginRefused: { passes: false },
  /** There is nothing, and the operation does not declare that as an answer. */
  notFound: { passes: false },
  /** A demanded value was not sent, or one was sent that the system does not know. */
  invalidCall: { passes: false },
  /** A box or a button is not where the bot looks for it on the screen. */
  elementNotFound: { passes: false },
  /** The answer lacks what the contract promises, or has it as another type. */
  unexpectedAnswer: { passes: false },
} as const;

export type SystemFailure = keyof typeof systemFailures;

export function passesInAWhile(failure: string): boolean {
  return isSystemFailure(failure) && systemFailures[failure].passes;
}

/** What a failure is called that the operation does not declare itself. */
export function failureName(failure: string): Message {
  return message(isSystemFailure(failure) ? `failure.${failure}` : 'failure.other');
}

function isSystemFailure(failure: string): failure is SystemFailure {
  return Object.hasOwn(systemFailures, failure);
}

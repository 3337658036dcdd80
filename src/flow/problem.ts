import type { Json, JsonPath } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';

/** Something in a bot that a person should mend, and where it is. */
export interface Problem {
  /** `error`: a run can stop or decide wrongly because of it. `warning`: worth a look. */
  readonly severity: 'error' | 'warning';
  readonly message: Message;
  readonly node?: string;
  readonly port?: string;
  /** The place inside the node's data. */
  readonly at?: JsonPath;
  readonly fix?: ProblemFix;
}

/** A proposed way to mend a problem: what it does, and the part of the node's data that would stand in a place. */
export interface ProblemFix {
  readonly message: Message;
  readonly node: string;
  readonly at: JsonPath;
  readonly part: Json;
}

/** A problem as a node's kind tells of it, which does not know the node's id. */
export interface OwnProblem extends Omit<Problem, 'node' | 'fix'> {
  readonly fix?: Omit<ProblemFix, 'node'>;
}

import type { JsonPath } from '#lib/json.ts';
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
}

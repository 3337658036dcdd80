import type { Json } from '#lib/json.ts';

/** A bot's call to an operation of a system. */
export interface CallSystem {
  readonly type: 'callSystem';
  readonly system: string;
  readonly operation: string;
  readonly inputs: Readonly<Record<string, Json>>;
}

/** What a system answers. */
export type SystemReply =
  | { readonly type: 'answered'; readonly values: Readonly<Record<string, Json>> }
  /** `failure` is the id of one that the operation declares, or `down` for a system that does not answer. */
  | { readonly type: 'failed'; readonly failure: string };

import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { BotPair } from '#flow/own-change.ts';

/** The two bots that are compared, and the kinds of their steps. */
export interface Comparison extends BotPair {
  readonly definitions: NodeDefinitions;
}

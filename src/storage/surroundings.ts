import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { BotDatabase } from './database.ts';

/** What the store is given, so that it is the same in a test as in a browser. */
export interface StoreSurroundings {
  readonly database: BotDatabase;
  readonly definitions: NodeDefinitions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id that follows `idSchema`. */
  readonly newId: () => string;
}

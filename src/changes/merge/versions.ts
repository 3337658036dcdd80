import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Change } from '../change.ts';
import type { Comparison } from '../comparison.ts';
import type { Side } from './settle.ts';

/** Two bots, the one that both come from, and the kinds of their steps. */
export interface Versions extends Readonly<Record<'base' | Side, Bot>> {
  readonly definitions: NodeDefinitions;
}

/** Says whose a conflict is to be; `tell` gives what a side did, as far as that is asked. */
export type Choose = (id: string, tell: (side: Side) => readonly Change[]) => Side;

export function sinceBase({ base, definitions, ...sides }: Versions, side: Side): Comparison {
  return { before: base, after: sides[side], definitions };
}

import type { Bot, FlowNode } from '#flow/bot.ts';
import { definitionOf, type NodeDefinition, type Port } from '#flow/node-definition.ts';
import { definitions } from './definitions.ts';

/** How large a node's card is drawn, in the canvas's own pixels; `look/README.md`, "Cards". */
export interface CardSize {
  readonly width: number;
  readonly height: number;
}

export const cardWidth = 200;
/** Kind, name and sentence. */
const faceHeight = 74;
/** One named exit. */
const exitHeight = 24;
const underExits = 6;
/** A note shows up to three lines of text. */
const paperHeight = 106;

/** The size of a card with these exits. A note has none, and more to read. */
export function cardSize(role: NodeDefinition['role'], ports: readonly Port[]): CardSize {
  if (role === 'note') return { width: cardWidth, height: paperHeight };
  const named = ports.filter((port) => port.side === 'right').length;
  return { width: cardWidth, height: faceHeight + (named > 0 ? named * exitHeight + underExits : 0) };
}

export function nodeSize(node: FlowNode, bot: Bot): CardSize {
  const definition = definitionOf(definitions, node);
  return cardSize(definition.role, definition.ports(node.data, bot));
}

/** How far down a card its named exits leave; `place` counts those alone, from 0. */
export function exitOffset(place: number): number {
  return faceHeight + exitHeight * place + exitHeight / 2;
}

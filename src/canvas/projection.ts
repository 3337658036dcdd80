/**
 * The document as React Flow's nodes and edges. Promises: what did not change is the very same object
 * as last time, so that an edit in a flow of thousands draws anew only what it touched. Holds no
 * state of its own but the last result; the document is the only truth.
 */
import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import {
  type CardText,
  cardOf,
  definitionOf,
  type NodeDefinition,
  type Port,
} from '#flow/node-definition.ts';
import type { Problem } from '#flow/problem.ts';
import { isRecord } from '#lib/json.ts';
import { type CardSize, cardSize, exitOffset } from '#nodes/card-size.ts';
import { definitions } from '#nodes/definitions.ts';
import type { NodeView } from '#nodes/node-view.ts';
import { viewOf } from '#nodes/views.ts';
import type { CanvasOverlay, CommentCounts, EdgeOverlay, NodeOverlay } from './overlay.ts';
import { type Rect, rectAt } from './rect.ts';
import { type Entry, entryOf, lanesOf } from './route-edge.ts';
import type { CanvasSelection } from './selection.ts';

/** What a node's own data decides about its card. */
export interface CardFace {
  readonly view: NodeView;
  readonly role: NodeDefinition['role'];
  readonly ports: readonly Port[];
  readonly text: CardText;
  readonly size: CardSize;
}

/** Where an exit leads, as far as it does. */
export interface Exit {
  readonly port: Port;
  readonly to: FlowNode | undefined;
}

export interface CardData extends Record<string, unknown> {
  readonly node: FlowNode;
  readonly face: CardFace;
  readonly exits: readonly Exit[];
  /** Heights at which ways come in at left; and whether any comes in from above. */
  readonly leftEntries: readonly number[];
  readonly topEntry: boolean;
  readonly problems: readonly Problem[];
  readonly overlay: NodeOverlay | undefined;
  /** How many are open about it. */
  readonly comments: number;
  readonly editable: boolean;
}

export interface WayData extends Record<string, unknown> {
  readonly port: Port;
  /** Where the exit's ring is, from the source's corner. */
  readonly exit: { readonly x: number; readonly y: number };
  /** Its turning column among those of the source's named exits. */
  readonly lane: number;
  /** The exit's name, where the card itself does not say it. */
  readonly named: boolean;
  readonly sourceSize: CardSize;
  readonly targetSize: CardSize;
  readonly overlay: EdgeOverlay | undefined;
  readonly comments: number;
  /** It leads from or to a chosen step. */
  readonly lit: boolean;
  readonly editable: boolean;
}

export type CardNode = Node<CardData, 'card'>;
export type WayEdge = Edge<WayData, 'way'>;

export interface ProjectionInput {
  readonly bot: Bot;
  readonly selection: CanvasSelection;
  readonly overlay: CanvasOverlay | undefined;
  readonly problems: readonly Problem[];
  readonly comments?: CommentCounts | undefined;
  readonly editable: boolean;
}

export interface Projection {
  readonly nodes: CardNode[];
  readonly edges: WayEdge[];
}

const nothing: readonly never[] = [];

/** A projector for one canvas; each call gives the same objects as the last for what is the same. */
export function createProjector(): (input: ProjectionInput) => Projection {
  const faceOf = createFaces();
  let nodes = new Map<string, CardNode>();
  let edges = new Map<string, WayEdge>();
  return (input) => {
    const { bot, overlay, comments, editable } = input;
    const faces = new Map(bot.nodes.map((node) => [node.id, faceOf(node, bot)]));
    const graph = graphOf(bot);
    const problems = byNode(input.problems);
    const entries = entriesOf(bot, faces);
    const lanes = lanesBySource(bot, faces);
    const chosenNodes = new Set(input.selection.nodes);
    const chosenEdges = new Set(input.selection.edges);

    const drawnNodes = bot.nodes.map((node): CardNode => {
      const face = faces.get(node.id) ?? faceOf(node, bot);
      const ways = graph.out(node.id);
      const coming = entries.get(node.id);
      const data: CardData = {
        node,
        face,
        exits: face.ports.map((port) => ({ port, to: graph.node(ways.get(port.id)?.to ?? '') })),
        leftEntries: coming?.left ?? nothing,
        topEntry: coming?.top ?? false,
        problems: problems.get(node.id) ?? nothing,
        overlay: overlay?.nodes.get(node.id),
        comments: comments?.nodes.get(node.id) ?? 0,
        editable,
      };
      const old = nodes.get(node.id);
      const kept = old && sameCard(old.data, data) ? old.data : data;
      const selected = chosenNodes.has(node.id);
      if (old && kept === old.data && old.selected === selected) return old;
      return {
        id: node.id,
        type: 'card',
        position: node.position,
        data: kept,
        selected,
        width: face.size.width,
        height: face.size.height,
        measured: face.size,
        handles: handlesFor(old, kept),
        domAttributes: plainWrapper,
      };
    });

    const drawnEdges = bot.edges.flatMap((edge): WayEdge[] => {
      const source = faces.get(edge.from.node);
      const target = faces.get(edge.to);
      const port = source?.ports.find((candidate) => candidate.id === edge.from.port);
      // A file from elsewhere may name an exit that is not there: the list of problems says so.
      if (!source || !target || !port || target.role === 'note' || target.role === 'start') return [];
      const named = source.ports.filter((candidate) => candidate.side === 'right');
      const coming = entries.get(edge.to);
      const data: WayData = {
        port,
        exit: exitPoint(source, port),
        lane: lanes.get(edge.from.node)?.[named.indexOf(port)] ?? 0,
        named: port.side === 'down' && source.ports.length > 1,
        sourceSize: source.size,
        targetSize: target.size,
        overlay: overlay?.edges.get(edge.id),
        comments: comments?.edges.get(edge.id) ?? 0,
        lit: chosenNodes.has(edge.from.node) || chosenNodes.has(edge.to),
        editable,
      };
      const old = edges.get(edge.id);
      const kept = old?.data && sameWay(old.data, data) ? old.data : data;
      const selected = chosenEdges.has(edge.id);
      const targetHandle = coming?.handles.get(edge.id) ?? entryAbove;
      const isSame =
        old &&
        old.targetHandle === targetHandle &&
        kept === old.data &&
        old.selected === selected &&
        old.source === edge.from.node &&
        old.target === edge.to;
      if (isSame) return [old];
      return [
        {
          id: edge.id,
          type: 'way',
          source: edge.from.node,
          sourceHandle: edge.from.port,
          target: edge.to,
          targetHandle,
          reconnectable: editable ? 'target' : false,
          data: kept,
          selected,
          ariaRole: 'presentation',
          domAttributes: plainWrapper,
        },
      ];
    });
    nodes = new Map(drawnNodes.map((node) => [node.id, node]));
    edges = new Map(drawnEdges.map((edge) => [edge.id, edge]));
    return { nodes: drawnNodes, edges: drawnEdges };
  };
}

// The card inside speaks for itself; React Flow's own English words on the wrapper are taken off.
const plainWrapper = { 'aria-roledescription': undefined, 'aria-label': undefined };

/** Where an exit's ring stands, from the card's corner. */
export function exitPoint(face: CardFace, port: Port): { readonly x: number; readonly y: number } {
  const { width, height } = face.size;
  if (port.side === 'down') return { x: width / 2, y: height };
  const named = face.ports.filter((candidate) => candidate.side === 'right');
  return { x: width, y: exitOffset(named.indexOf(port)) };
}

/** Faces by data, kept as long as that and what it may look up in the bot are the same: moving changes no face. */
function createFaces(): (node: FlowNode, bot: Bot) => CardFace {
  let kept = new WeakMap<object, CardFace>();
  let known: Pick<Bot, 'fields' | 'parameters' | 'systems'> | undefined;
  return (node, bot) => {
    const isKnown =
      known?.fields === bot.fields && known.parameters === bot.parameters && known.systems === bot.systems;
    if (!isKnown) {
      kept = new WeakMap();
      known = bot;
    }
    const key = isRecord(node.data) ? node.data : node;
    const face = kept.get(key);
    if (face) return face;
    const definition = definitionOf(definitions, node);
    const ports = definition.ports(node.data, bot);
    const made: CardFace = {
      view: viewOf(node),
      role: definition.role,
      ports,
      text: cardOf(definitions, node, bot),
      size: cardSize(definition.role, ports),
    };
    kept.set(key, made);
    return made;
  };
}

function lanesBySource(
  bot: Bot,
  faces: ReadonlyMap<string, CardFace>,
): ReadonlyMap<string, readonly number[]> {
  const graph = graphOf(bot);
  const rects = new Map<string, Rect>();
  const rectOf = (id: string) => {
    const face = faces.get(id);
    const node = graph.node(id);
    if (!face || !node) return undefined;
    const rect = rects.get(id) ?? rectAt(node.position, face.size);
    rects.set(id, rect);
    return rect;
  };
  const lanes = new Map<string, readonly number[]>();
  for (const node of bot.nodes) {
    const named = faces.get(node.id)?.ports.filter((port) => port.side === 'right') ?? [];
    if (named.length < 2) continue;
    const ways = graph.out(node.id);
    const exits = named.map((port, place) => ({
      y: node.position.y + exitOffset(place),
      target: rectOf(ways.get(port.id)?.to ?? ''),
    }));
    lanes.set(node.id, lanesOf(exits));
  }
  return lanes;
}

interface Entries {
  readonly left: number[];
  top: boolean;
  /** Which place of the card each way, by its id, comes in at. */
  readonly handles: Map<string, string>;
}

export const entryAbove = 'in';

export function leftEntry(height: number): string {
  return `left${height}`;
}

/** A way that is drawn to a card's left side ends there for React Flow too: by its end it is drawn elsewhere. */
function entryHandle({ side }: Entry, height: number): string {
  return side === 'top' ? entryAbove : leftEntry(height);
}

/** Where ways come into each card, so that the card draws a ring there. */
function entriesOf(bot: Bot, faces: ReadonlyMap<string, CardFace>): ReadonlyMap<string, Entries> {
  const graph = graphOf(bot);
  const entries = new Map<string, Entries>();
  for (const edge of bot.edges) {
    const source = graph.node(edge.from.node);
    const target = graph.node(edge.to);
    const from = source && faces.get(source.id);
    const to = target && faces.get(target.id);
    const port = from?.ports.find((candidate) => candidate.id === edge.from.port);
    if (!source || !target || !from || !to || !port) continue;
    const offset = exitPoint(from, port);
    const entry = entryOf({
      exit: { x: source.position.x + offset.x, y: source.position.y + offset.y },
      side: port.side,
      target: rectAt(target.position, to.size),
    });
    const found = entries.get(edge.to) ?? { left: [], top: false, handles: new Map<string, string>() };
    entries.set(edge.to, found);
    const height = entry.y - target.position.y;
    found.handles.set(edge.id, entryHandle(entry, height));
    if (entry.side === 'top') found.top = true;
    else if (!found.left.includes(height)) found.left.push(height);
  }
  return entries;
}

function byNode(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.node === undefined) continue;
    const list = found.get(problem.node);
    if (list) list.push(problem);
    else found.set(problem.node, [problem]);
  }
  return found;
}

/** Made anew only when the card's exits or the places where ways come in are others. */
function handlesFor(old: CardNode | undefined, data: CardData): NodeHandle[] {
  const isKept =
    old?.handles &&
    old.data.face === data.face &&
    sameItems(old.data.leftEntries, data.leftEntries, Object.is);
  return isKept && old.handles ? old.handles : handlesOf(data);
}

function handlesOf({ face, leftEntries }: CardData): NodeHandle[] {
  const { width } = face.size;
  const box = { width: 0, height: 0 };
  const exits = face.ports.map((port): NodeHandle => {
    const position = port.side === 'down' ? Position.Bottom : Position.Right;
    return { id: port.id, type: 'source', position, ...exitPoint(face, port), ...box };
  });
  if (face.role === 'note' || face.role === 'start') return exits;
  return [
    ...exits,
    { id: entryAbove, type: 'target', position: Position.Top, x: width / 2, y: 0, ...box },
    ...leftEntries.map(
      (height): NodeHandle => ({
        id: leftEntry(height),
        type: 'target',
        position: Position.Left,
        x: 0,
        y: height,
        ...box,
      }),
    ),
  ];
}

function sameCard(one: CardData, other: CardData): boolean {
  return (
    one.node === other.node &&
    one.face === other.face &&
    one.overlay === other.overlay &&
    one.comments === other.comments &&
    one.editable === other.editable &&
    one.topEntry === other.topEntry &&
    sameItems(one.leftEntries, other.leftEntries, Object.is) &&
    sameItems(one.problems, other.problems, sameProblem) &&
    sameItems(
      one.exits,
      other.exits,
      (a, b) => a.port === b.port && a.to?.name === b.to?.name && a.to?.id === b.to?.id,
    )
  );
}

/** Problems are found anew for each document; what they say tells whether they are the same. */
function sameProblem(one: Problem, other: Problem): boolean {
  return (
    one === other ||
    (one.severity === other.severity &&
      one.message.key === other.message.key &&
      one.port === other.port &&
      JSON.stringify(one) === JSON.stringify(other))
  );
}

function sameWay(one: WayData, other: WayData): boolean {
  return (
    one.port === other.port &&
    one.exit.x === other.exit.x &&
    one.exit.y === other.exit.y &&
    one.lane === other.lane &&
    one.named === other.named &&
    one.sourceSize === other.sourceSize &&
    one.targetSize === other.targetSize &&
    one.overlay === other.overlay &&
    one.comments === other.comments &&
    one.lit === other.lit &&
    one.editable === other.editable
  );
}

function sameItems<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (one === other) return true;
  // `index` is below both lengths.
  return one.length === other.length && one.every((item, index) => same(item, other[index] as T));
}

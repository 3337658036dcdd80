import type { Command } from '#editing/command.ts';
import { addNode } from '#editing/commands/add-node.ts';
import { connectPorts } from '#editing/commands/connect-ports.ts';
import { moveNodes } from '#editing/commands/move-nodes.ts';
import { pasteNodes } from '#editing/commands/paste-nodes.ts';
import { removeParts } from '#editing/commands/remove-parts.ts';
import type { Bot, Position } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import type { Message, MessageArg } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import { nodeSize } from '#nodes/card-size.ts';
import { type Clip, clipOf, copiesOf, keepClip, keptClip } from './clipboard.ts';
import { insertWithRoom, roomOnWay } from './insert-with-room.ts';
import { newName } from './kind-groups.ts';
import { aligned, exitLevel, freePlace, newNodeSize, placeAfter, rectsOf, snapped } from './place-node.ts';
import { around, rectAt } from './rect.ts';
import { type CanvasSelection, onlyNode } from './selection.ts';

/** What a canvas that may be edited is handed. */
export interface CanvasEditing {
  edit<Args>(command: Command<Args>, args: Args): Message | null;
}

export interface EditorHost extends CanvasEditing {
  bot(): Bot;
  selection(): CanvasSelection;
  select(selection: CanvasSelection): void;
  /** Brings a step into view and gives its card focus. */
  focus(node: string): void;
  /** Chooses nothing, and gives the canvas itself focus. */
  letGo(): void;
  /** Says to a screen reader what was done. */
  announce(key: MessageKey, args?: Record<string, MessageArg>): void;
  refused(why: Message): void;
  /** The middle of what is seen, for what has no other place. */
  middle(): Position;
}

export interface ExitPlace {
  readonly node: string;
  readonly port: string;
}

/** The edits that a canvas makes, each one command; what was made is chosen and in view afterwards. */
export function createEditor(host: EditorHost) {
  const attempt = <Args>(command: Command<Args>, args: Args): boolean => {
    const why = host.edit(command, args);
    if (why) host.refused(why);
    return !why;
  };
  const choose = (node: string) => {
    host.select(onlyNode(node));
    host.focus(node);
  };
  const place = (kind: string, position: Position, from?: ExitPlace): string | undefined => {
    const id = newId('step');
    const node = { id, kind, name: newName(kind), position };
    const way = from && { edge: newId('way'), ...from };
    return attempt(addNode, way ? { node, from: way } : { node }) ? id : undefined;
  };
  const paste = (clip: Clip, move: Position) => {
    const args = copiesOf(clip, host.bot(), move, newId);
    if (args.nodes.length === 0 || !attempt(pasteNodes, args)) return;
    host.select({ nodes: args.nodes.map((node) => node.id), edges: [] });
    const first = args.nodes[0];
    if (first) host.focus(first.id);
    host.announce('canvas.pasted', { count: args.nodes.length });
  };

  return {
    /** Puts a new step at a place; the point becomes its middle. */
    addAt(kind: string, at: Position, from?: ExitPlace) {
      const bot = host.bot();
      const size = newNodeSize(kind, bot);
      const wanted = { x: at.x - size.width / 2, y: at.y - size.height / 2 };
      const others = rectsOf(bot);
      const source = from && graphOf(bot).node(from.node);
      const level = source && exitLevel(source, from.port, bot);
      const id = place(kind, freePlace(aligned(wanted, others, level), size, others), from);
      if (!id) return;
      choose(id);
      host.announce('canvas.added', { name: newName(kind) });
    },

    /** Puts a new step after the chosen one, drawn from its main exit or the first that leads nowhere. */
    add(kind: string) {
      const bot = host.bot();
      const chosen = host.selection().nodes.at(-1);
      const after = chosen === undefined ? undefined : graphOf(bot).node(chosen);
      if (!after) return this.addAt(kind, host.middle());
      const { position, port } = placeAfter(after, bot, kind);
      const id = place(kind, position, port === undefined ? undefined : { node: after.id, port });
      if (!id) return;
      choose(id);
      host.announce('canvas.addedAfter', { name: newName(kind), after: after.name });
    },

    /** Puts a new step where an exit leads, in the place that its card gives. */
    addFrom(kind: string, from: ExitPlace) {
      const bot = host.bot();
      const node = graphOf(bot).node(from.node);
      if (!node) return;
      const { position } = placeAfter(node, bot, kind);
      const id = place(kind, position, from);
      if (!id) return;
      choose(id);
      host.announce('canvas.addedAfter', { name: newName(kind), after: node.name });
    },

    insert(kind: string, edge: string, middle: Position) {
      const id = newId('step');
      const { position, moved } = roomOnWay(host.bot(), edge, middle, kind);
      const node = { id, kind, name: newName(kind), position };
      if (!attempt(insertWithRoom, { node, edge, onward: newId('way'), moved })) return;
      choose(id);
      host.announce('canvas.inserted', { name: newName(kind) });
    },

    connect(from: ExitPlace, to: string) {
      if (!attempt(connectPorts, { id: newId('way'), from, to })) return;
      host.announce('canvas.connected', { to: graphOf(host.bot()).node(to)?.name ?? '' });
    },

    move(positions: ReadonlyMap<string, Position>) {
      attempt(moveNodes, { positions });
    },

    /** Moves the chosen steps by so much. */
    nudge(by: Position) {
      const chosen = new Set(host.selection().nodes);
      const moved = host.bot().nodes.filter((node) => chosen.has(node.id));
      if (moved.length === 0) return;
      const to = (node: { readonly position: Position }) =>
        snapped({ x: node.position.x + by.x, y: node.position.y + by.y });
      attempt(moveNodes, { positions: new Map(moved.map((node) => [node.id, to(node)])) });
      host.announce('canvas.moved');
    },

    remove(selection: CanvasSelection = host.selection()) {
      const count = selection.nodes.length || selection.edges.length;
      if (count === 0) return;
      const bot = host.bot();
      const gone = new Set(selection.nodes);
      const before = bot.edges.find((edge) => gone.has(edge.to) && !gone.has(edge.from.node));
      if (!attempt(removeParts, selection)) return;
      if (before && gone.size > 0) choose(before.from.node);
      else host.letGo();
      host.announce('canvas.removed', { count });
    },

    copy() {
      const clip = clipOf(host.bot(), host.selection().nodes);
      if (clip.nodes.length === 0) return;
      keepClip(clip);
      host.announce('canvas.copied', { count: clip.nodes.length });
    },

    cut() {
      this.copy();
      this.remove();
    },

    paste() {
      const clip = keptClip();
      if (!clip) return host.announce('canvas.nothingCopied');
      paste(clip, offsetOf(clip, host.bot()));
    },

    duplicate() {
      const clip = clipOf(host.bot(), host.selection().nodes);
      if (clip.nodes.length > 0) paste(clip, offsetOf(clip, host.bot()));
    },

    selectAll() {
      host.select({ nodes: host.bot().nodes.map((node) => node.id), edges: [] });
    },
  };
}

export type Editor = ReturnType<typeof createEditor>;

/** How far the copies are moved, as one block, to stand free. */
function offsetOf(clip: Clip, bot: Bot): Position {
  const block = around(clip.nodes.map((node) => rectAt(node.position, nodeSize(node, bot))));
  if (!block) return { x: 0, y: 0 };
  const free = freePlace({ x: block.x + 32, y: block.y + 32 }, block, rectsOf(bot));
  return { x: free.x - block.x, y: free.y - block.y };
}

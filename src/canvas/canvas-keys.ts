import type { KeyboardEvent } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Editor } from './editor.ts';
import { type Arrow, neighbourOf } from './neighbour.ts';
import { grid } from './place-node.ts';

export interface KeyHost {
  readonly bot: Bot;
  readonly editor: Editor | undefined;
  /** The step whose card has focus. */
  readonly node: string | undefined;
  go(node: string): void;
  open(node: string): void;
  ways(node: string): void;
  /** Comments on a step, or without one on the way that is chosen. Left out where nothing can be commented on. */
  comment?: ((node: string | undefined) => boolean) | undefined;
  clear(): void;
}

const arrows: Readonly<Record<Arrow, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

function isArrow(key: string): key is Arrow {
  return key in arrows;
}

/** What a key does on the canvas; whether it did anything, so that the browser's own use of it is stopped. */
export function pressKey(event: KeyboardEvent, host: KeyHost): boolean {
  const { editor, node, bot } = host;
  if (event.ctrlKey || event.metaKey) return editor ? pressCommand(event.key.toLowerCase(), editor) : false;
  if (isArrow(event.key)) {
    if (event.shiftKey || event.altKey) {
      if (!editor || !node) return false;
      const far = event.shiftKey && event.altKey ? grid * 5 : grid;
      const by = arrows[event.key];
      editor.nudge({ x: by.x * far, y: by.y * far });
      return true;
    }
    const next = node ? neighbourOf(bot, node, event.key) : bot.nodes[0]?.id;
    if (next) host.go(next);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case ' ':
      if (node) host.open(node);
      return node !== undefined;
    case 'Escape':
      host.clear();
      return true;
    case 'Delete':
    case 'Backspace':
      editor?.remove();
      return editor !== undefined;
    case 'c':
    case 'C':
      if (editor && node) host.ways(node);
      return editor !== undefined;
    case 'k':
    case 'K':
      return host.comment?.(node) ?? false;
    default:
      return false;
  }
}

function pressCommand(key: string, editor: Editor): boolean {
  switch (key) {
    case 'a':
      editor.selectAll();
      return true;
    case 'c':
      editor.copy();
      return true;
    case 'x':
      editor.cut();
      return true;
    case 'v':
      editor.paste();
      return true;
    case 'd':
      editor.duplicate();
      return true;
    default:
      return false;
  }
}

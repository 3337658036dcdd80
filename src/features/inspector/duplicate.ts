import { clipOf, copiesOf } from '#canvas/clipboard.ts';
import { pasteNodes } from '#editing/commands/paste-nodes.ts';
import type { Message } from '#lib/message.ts';
import { message } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import type { Workspace } from '#workspace/workspace.ts';

/** So far that the copy is seen beside the original. */
const beside = { x: 40, y: 40 };

/** Why these steps may not be copied, or null. */
export function duplicateRefusal(workspace: Workspace, nodes: readonly string[]): Message | null {
  const { bot } = workspace.getState().history;
  // A start stays out of what is copied, so that with a start alone nothing is left.
  return copiesOf(clipOf(bot, nodes), bot, beside, newId).nodes.length === 0
    ? message('edit.oneStart')
    : null;
}

/** Puts copies of the steps beside them, and chooses the copies. */
export function duplicate(workspace: Workspace, nodes: readonly string[]): void {
  const { bot } = workspace.getState().history;
  const copies = copiesOf(clipOf(bot, nodes), bot, beside, newId);
  if (workspace.edit(pasteNodes, copies)) return;
  workspace.select({ nodes: copies.nodes.map(({ id }) => id), edges: [] });
}

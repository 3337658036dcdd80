import { useStore } from 'zustand';
import type { Workspace } from '#workspace/workspace.ts';
import { BotPanel } from './BotPanel.tsx';
import { EdgePanel } from './EdgePanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';

/*
 * The panel beside the canvas: what is chosen there, in words and forms. Promises: every change is a
 * command of the workspace, so all of it can be undone; all that the canvas says of a step can be read
 * and done here by keyboard alone. Must not know which kinds of step there are.
 */

export interface InspectorProps {
  readonly workspace: Workspace;
  /** Brings a step that was just chosen here into view on the canvas. */
  readonly reveal?: (node: string) => void;
}

export function Inspector({ workspace, reveal }: InspectorProps) {
  const bot = useStore(workspace, ({ history }) => history.bot);
  const selection = useStore(workspace, (state) => state.selection);
  const goTo = (node: string) => {
    workspace.select({ nodes: [node], edges: [] });
    reveal?.(node);
  };
  if (selection.nodes.length + selection.edges.length > 1) {
    return <SeveralPanel workspace={workspace} bot={bot} selection={selection} />;
  }
  const node = bot.nodes.find(({ id }) => id === selection.nodes[0]);
  // The key gives each step a form of its own: what was open in one says nothing of another.
  if (node) return <NodePanel key={node.id} workspace={workspace} bot={bot} node={node} goTo={goTo} />;
  const edge = bot.edges.find(({ id }) => id === selection.edges[0]);
  if (edge) return <EdgePanel workspace={workspace} bot={bot} edge={edge} goTo={goTo} />;
  return <BotPanel workspace={workspace} bot={bot} />;
}

import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import type { Position } from '#flow/bot.ts';
import type { CardNode, Projection, WayEdge } from './projection.ts';
import type { CanvasSelection } from './selection.ts';

interface ChangesHost {
  selection(): CanvasSelection;
  select(selection: CanvasSelection): void;
  move(positions: ReadonlyMap<string, Position>): void;
}

/**
 * React Flow's wishes, sorted: a drag is kept here until the drop and then is one move; a choice goes
 * to the selection; sizes are ours, and nothing else changes anything.
 */
export function useChanges(projection: Projection, host: ChangesHost) {
  const [dragged, setDragged] = useState<ReadonlyMap<string, Position>>();
  const nodes = useMemo(() => {
    if (!dragged) return projection.nodes;
    return projection.nodes.map((node) => {
      const position = dragged.get(node.id);
      return position ? { ...node, position } : node;
    });
  }, [projection, dragged]);

  // A box chooses steps. React Flow would choose the ways at them too.
  const boxing = useRef(false);

  return {
    nodes,
    onSelectionStart() {
      boxing.current = true;
    },
    onSelectionEnd() {
      boxing.current = false;
    },
    onNodesChange(changes: NodeChange<CardNode>[]) {
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.dragging && change.position
          ? [[change.id, change.position] as const]
          : [],
      );
      if (moved.length > 0) setDragged((before) => new Map([...(before ?? []), ...moved]));
      const selection = host.selection();
      const chosen = applied(selection.nodes, changes);
      if (chosen) host.select({ ...selection, nodes: chosen });
    },
    onEdgesChange(changes: EdgeChange<WayEdge>[]) {
      if (boxing.current) return;
      const selection = host.selection();
      const chosen = applied(selection.edges, changes);
      if (chosen) host.select({ ...selection, edges: chosen });
    },
    onNodeDragStop(_event: unknown, _node: CardNode, stopped: CardNode[]) {
      host.move(new Map(stopped.map((node) => [node.id, node.position])));
      setDragged(undefined);
    },
  };
}

/** The chosen ids after React Flow's changes; undefined where nothing was chosen or let go. */
function applied(
  chosen: readonly string[],
  changes: readonly (NodeChange<CardNode> | EdgeChange<WayEdge>)[],
): readonly string[] | undefined {
  const left = new Set(chosen);
  let isTouched = false;
  for (const change of changes) {
    if (change.type !== 'select' || change.selected === left.has(change.id)) continue;
    isTouched = true;
    if (change.selected) left.add(change.id);
    else left.delete(change.id);
  }
  return isTouched ? [...left] : undefined;
}

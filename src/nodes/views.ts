import type { NodeDefinition } from '#flow/node-definition.ts';
import { computeView } from './compute/view.tsx';
import { connectorView } from './connector/view.tsx';
import { decisionView } from './decision/view.tsx';
import type { NodeKind, nodeKinds } from './definitions.ts';
import { humanView } from './human/view.tsx';
import type { NodeView } from './node-view.ts';
import { noteView } from './note/view.tsx';
import { outcomeView } from './outcome/view.tsx';
import { startView } from './start/view.tsx';
import { tableView } from './table/view.tsx';

type DataOf<Kind extends NodeKind> =
  (typeof nodeKinds)[Kind]['definition'] extends NodeDefinition<infer D> ? D : never;

/** The registry of what node kinds show. A kind that is only in `definitions.ts` does not compile here. */
const nodeViews: { readonly [Kind in NodeKind]: NodeView<DataOf<Kind>> } = {
  start: startView,
  decision: decisionView,
  table: tableView,
  compute: computeView,
  connector: connectorView,
  human: humanView,
  outcome: outcomeView,
  note: noteView,
};

const views: ReadonlyMap<string, NodeView> = new Map(Object.entries(nodeViews));

/** The view of a node's kind. A decoded document has no node of an unknown kind. */
export function viewOf(node: { readonly kind: string }): NodeView {
  const view = views.get(node.kind);
  if (!view) throw new Error(`No node kind ${node.kind}`);
  return view;
}

import type { CanvasOverlay, DiffMark, EdgeOverlay, NodeOverlay } from '#canvas/overlay.ts';
import type { Change } from '#changes/change.ts';
import type { Bot, Edge } from '#flow/bot.ts';

/** What is marked on the two canvases, and on one that both are laid on. */
export interface DiffMarks {
  readonly before: CanvasOverlay;
  readonly after: CanvasOverlay;
  readonly both: CanvasOverlay;
}

/** A mark outranks those after it: a step that is new has not also been moved. */
const order: readonly DiffMark[] = ['added', 'removed', 'changed', 'moved'];

/** A way is the same where it leads from the same exit to the same step, whatever its id. */
function wayKey({ from, to }: Edge): string {
  return JSON.stringify([from.node, from.port, to]);
}

export function diffMarks(before: Bot, after: Bot, changes: readonly Change[]): DiffMarks {
  const marks = new Map<string, DiffMark>();
  for (const { subject, mark, weight } of changes) {
    // What only moves a card says so; of a removed branch the step itself is changed.
    if (subject.type !== 'node') continue;
    put(marks, subject.id, weight === 'layout' ? 'moved' : mark === 'moved' ? 'moved' : 'changed');
  }
  const old = new Set(before.nodes.map(({ id }) => id));
  const now = new Set(after.nodes.map(({ id }) => id));
  for (const id of now) if (!old.has(id)) marks.set(id, 'added');
  for (const id of old) if (!now.has(id)) marks.set(id, 'removed');
  const nodes = [...marks].map(([id, mark]): [string, NodeOverlay] => [id, { mark }]);
  const ways = {
    removed: waysMissing(before, after),
    added: waysMissing(after, before),
  };
  const removed = ways.removed.map((id): [string, EdgeOverlay] => [id, { mark: 'removed' }]);
  const added = ways.added.map((id): [string, EdgeOverlay] => [id, { mark: 'added' }]);
  return {
    before: { nodes: new Map(nodes), edges: new Map(removed) },
    after: { nodes: new Map(nodes), edges: new Map(added) },
    // A way that leads elsewhere has kept its id: the one that is gone is drawn under another.
    both: {
      nodes: new Map(nodes),
      edges: new Map([...removed.map(([id, mark]): [string, EdgeOverlay] => [goneId(id), mark]), ...added]),
    },
  };
}

function put(marks: Map<string, DiffMark>, id: string, mark: DiffMark): void {
  const known = marks.get(id);
  if (!known || order.indexOf(mark) < order.indexOf(known)) marks.set(id, mark);
}

/** The ids of the ways that one has and the other has not. */
function waysMissing({ edges }: Bot, other: Bot): readonly string[] {
  const known = new Set(other.edges.map(wayKey));
  return edges.filter((edge) => !known.has(wayKey(edge))).map(({ id }) => id);
}

function goneId(edge: string): string {
  return `gone-${edge}`;
}

/** The later bot with what has been taken away still in it, to be looked at and never run. */
export function overlaid(before: Bot, after: Bot): Bot {
  const known = new Set(after.edges.map(wayKey));
  const gone = before.edges
    .filter((edge) => !known.has(wayKey(edge)))
    .map((edge) => ({ ...edge, id: goneId(edge.id) }));
  return {
    ...after,
    fields: withMissing(after.fields, before.fields, ({ key }) => key),
    parameters: withMissing(after.parameters, before.parameters, ({ key }) => key),
    systems: withMissing(after.systems, before.systems, ({ id }) => id),
    nodes: withMissing(after.nodes, before.nodes, ({ id }) => id),
    // The ways of today last: of two from one exit the last is the one that a card tells of.
    edges: [...gone, ...after.edges],
  };
}

function withMissing<T>(list: readonly T[], others: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const known = new Set(list.map(keyOf));
  const missing = others.filter((item) => !known.has(keyOf(item)));
  return missing.length === 0 ? list : [...list, ...missing];
}

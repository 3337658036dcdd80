import { expect, test } from 'vitest';
import { type Bot, emptyBot, type FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { nodeSize } from '#nodes/card-size.ts';
import { definitions } from '#nodes/definitions.ts';
import { createWorkspace, type Workspace } from '#workspace/workspace.ts';
import { createEditor } from './editor.ts';
import { neighbourOf } from './neighbour.ts';
import { freePlace, rectsOf } from './place-node.ts';
import { createProjector } from './projection.ts';
import { rectAt, tooNear } from './rect.ts';
import { noSelection } from './selection.ts';

function node(id: string, kind: string, x: number, y: number, bot: Bot): FlowNode {
  const data = definitions.get(kind)?.create(bot);
  return { id, kind, name: id, position: { x, y }, data };
}

/** Start, a system with an outcome where it does not answer, and an outcome below. */
function drawn(): Bot {
  const bot = emptyBot('b', 'Bot', '2026-11-24');
  return {
    ...bot,
    nodes: [
      node('start', 'start', 0, 0, bot),
      node('fetch', 'connector', 0, 120, bot),
      node('done', 'outcome', 0, 272, bot),
      node('wait', 'outcome', 264, 168, bot),
    ],
    edges: [
      { id: 'e1', from: { node: 'start', port: 'out' }, to: 'fetch' },
      { id: 'e2', from: { node: 'fetch', port: 'ok' }, to: 'done' },
      { id: 'e3', from: { node: 'fetch', port: 'failed' }, to: 'wait' },
    ],
  };
}

function editorOn(bot: Bot) {
  const workspace: Workspace = createWorkspace({ bot, definitions, now: () => 0 });
  const refusals: string[] = [];
  const editor = createEditor({
    edit: workspace.edit,
    bot: () => workspace.getState().history.bot,
    selection: () => workspace.getState().selection,
    select: workspace.select,
    focus: () => {},
    letGo: () => workspace.select(noSelection),
    announce: () => {},
    refused: (why) => refusals.push(why.key),
    middle: () => ({ x: 400, y: 300 }),
  });
  const now = () => workspace.getState().history.bot;
  return { workspace, editor, now, refusals };
}

function overlapping(bot: Bot): string[] {
  const rects = bot.nodes.map((one) => ({ id: one.id, rect: rectAt(one.position, nodeSize(one, bot)) }));
  return rects.flatMap(({ id, rect }, index) =>
    rects.slice(index + 1).flatMap((other) => (tooNear(rect, other.rect, 0) ? [`${id} ${other.id}`] : [])),
  );
}

const looked = { selection: noSelection, overlay: undefined, problems: [], editable: true };

test('an edit of one step draws that step and its neighbours’ words anew, and nothing else', () => {
  const bot = drawn();
  const project = createProjector();
  const before = project({ bot, ...looked });
  expect(project({ bot, ...looked }).nodes).toEqual(before.nodes);
  // A way's end is where it is drawn to, so that it can be taken hold of there.
  expect(before.edges.map((edge) => edge.targetHandle)).toEqual(['in', 'in', 'left38']);
  const moved = bot.nodes.map((one) => (one.id === 'wait' ? { ...one, position: { x: 300, y: 400 } } : one));
  const after = project({ bot: { ...bot, nodes: moved }, ...looked });
  const kept = after.nodes.filter((card, index) => card === before.nodes[index]).map((card) => card.id);
  expect(kept).toEqual(['start', 'fetch', 'done']);
  // The way to the moved step comes in at another place of its card.
  const drawnAnew = after.edges.filter((edge) => !before.edges.includes(edge));
  expect(drawnAnew.map((edge) => edge.id)).toEqual(['e3']);
});

test('a way from an exit that the step no longer has is not drawn, instead of breaking the canvas', () => {
  const bot = drawn();
  const edges = [...bot.edges, { id: 'bad', from: { node: 'start', port: 'gone' }, to: 'done' }];
  expect(createProjector()({ bot: { ...bot, edges }, ...looked }).edges.map((edge) => edge.id)).not.toContain(
    'bad',
  );
});

test('a free place is the wanted one on the grid, or the nearest that touches no card', () => {
  const bot = drawn();
  const size = { width: 200, height: 74 };
  expect(freePlace({ x: 603, y: 5 }, size, rectsOf(bot))).toEqual({ x: 600, y: 8 });
  const place = freePlace({ x: 0, y: 120 }, size, rectsOf(bot));
  expect(rectsOf(bot).some((rect) => tooNear(rectAt(place, size), rect, 8))).toBe(false);
});

test('a new step comes after the chosen one, drawn from its first exit that leads nowhere', () => {
  const { workspace, editor, now } = editorOn({
    ...drawn(),
    edges: drawn().edges.filter((edge) => edge.id !== 'e3'),
  });
  workspace.select({ nodes: ['fetch'], edges: [] });
  editor.add('human');
  const added = now().nodes.at(-1);
  expect(graphOf(now()).out('fetch').get('failed')?.to).toBe(added?.id);
  expect(overlapping(now())).toEqual([]);
  expect(workspace.getState().selection.nodes).toEqual([added?.id]);
  workspace.undo();
  expect(now().nodes).toHaveLength(4);
});

test('a step put on a way down a column makes room there, and one undo takes all of it back', () => {
  const { workspace, editor, now } = editorOn(drawn());
  const before = now();
  editor.insert('compute', 'e1', { x: 100, y: 97 });
  const added = now().nodes.at(-1);
  expect(graphOf(now()).out('start').get('out')?.to).toBe(added?.id);
  expect(
    graphOf(now())
      .out(added?.id ?? '')
      .get('out')?.to,
  ).toBe('fetch');
  expect(added?.position.x).toBe(0);
  // What stood level with the exit that leads to it still does.
  const height = (id: string) =>
    (graphOf(now()).node(id)?.position.y ?? 0) - (graphOf(now()).node('fetch')?.position.y ?? 0);
  expect(height('wait')).toBe(168 - 120);
  expect(overlapping(now())).toEqual([]);
  workspace.undo();
  expect(now()).toBe(before);
});

test('copies stand free with the ways between them, and the bot keeps its one start', () => {
  const { workspace, editor, now } = editorOn(drawn());
  editor.selectAll();
  editor.copy();
  editor.paste();
  expect(now().nodes.map((one) => one.kind)).toEqual([
    ...['start', 'connector', 'outcome', 'outcome'],
    ...['connector', 'outcome', 'outcome'],
  ]);
  expect(now().edges).toHaveLength(5);
  expect(overlapping(now())).toEqual([]);
  expect(workspace.getState().selection.nodes).toHaveLength(3);
});

test('what may not be done is refused in words and changes nothing', () => {
  const { editor, now, refusals } = editorOn(drawn());
  const before = now();
  editor.addAt('start', { x: 800, y: 0 });
  expect(refusals).toEqual(['edit.oneStart']);
  expect(now()).toBe(before);
});

test('removing a step by keyboard leaves the one that led to it chosen', () => {
  const { workspace, editor } = editorOn(drawn());
  workspace.select({ nodes: ['done'], edges: [] });
  editor.remove();
  expect(workspace.getState().selection.nodes).toEqual(['fetch']);
});

test('arrow keys follow the flow, and go to the nearest card where no way leads', () => {
  const bot = drawn();
  expect(neighbourOf(bot, 'start', 'ArrowDown')).toBe('fetch');
  expect(neighbourOf(bot, 'fetch', 'ArrowRight')).toBe('wait');
  expect(neighbourOf(bot, 'wait', 'ArrowLeft')).toBe('fetch');
  expect(neighbourOf(bot, 'wait', 'ArrowDown')).toBeUndefined();
  expect(neighbourOf(bot, 'done', 'ArrowUp')).toBe('fetch');
  expect(neighbourOf(bot, 'done', 'ArrowRight')).toBe('wait');
});

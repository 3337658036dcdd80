/**
 * The flow drawn, to look at or to edit. Promises: what is seen is a projection of the document it is
 * handed, every edit is one command handed back, and a drag is the canvas's own until the drop. The
 * only room that knows React Flow. Must not know the open bot's history, storage, or how a run works.
 */
import '@xyflow/react/dist/base.css';
import { VisuallyHidden } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import {
  Background,
  BackgroundVariant,
  type FinalConnectionState,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
  type Viewport,
} from '@xyflow/react';
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent as ReactMouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Bot, Position } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { Problem } from '#flow/problem.ts';
import { useSay } from '#i18n/use-say.ts';
import { cardWidth, nodeSize } from '#nodes/card-size.ts';
import { notifyError } from '#ui/notify.tsx';
import { CanvasCard } from './CanvasCard.tsx';
import { type CanvasMenu, CanvasMenus } from './CanvasMenus.tsx';
import { type CardAction, CardMenu } from './CardMenu.tsx';
import { ConnectionWay } from './ConnectionWay.tsx';
import { pressKey } from './canvas-keys.ts';
import { type CanvasEditing, createEditor } from './editor.ts';
import { cardAround, focusCard, wayAround } from './focus-card.ts';
import { type InStep, useInStep } from './in-step.ts';
import { canFollow, canStandOnWay } from './kind-groups.ts';
import type { ScreenPoint } from './MenuAnchor.tsx';
import { Overview } from './Overview.tsx';
import { obstaclesOf } from './obstacles.ts';
import type { CanvasOverlay, Commentable, CommentCounts } from './overlay.ts';
import { grid, rectsOf } from './place-node.ts';
import { type CardNode, createProjector, type WayEdge } from './projection.ts';
import { rectAt } from './rect.ts';
import { type CanvasSelection, noSelection, onlyNode } from './selection.ts';
import { useChanges } from './use-changes.ts';
import {
  barelyReadable,
  broughtIn,
  centered,
  evenInset,
  type Inset,
  openingViewport,
  readable,
  useViewport,
} from './use-viewport.ts';
import { Way } from './Way.tsx';
import { type CanvasWorld, CanvasWorldProvider } from './world.ts';
import { ZoomControl } from './ZoomControl.tsx';
import './canvas.css';
import './card-states.css';

/** The type that a dragged kind of step travels under, from a palette to the canvas. */
export const kindDragType = 'application/x-botverkstad-kind';

export interface CanvasHandle {
  /** Puts a new step after the chosen one, or in the middle of what is seen. */
  add(kind: string): void;
  /** Chooses a step, brings it into view and gives its card focus. */
  goTo(node: string): void;
  /** Brings a step into view, and no more. */
  reveal(node: string): void;
  /** Brings a step to the middle, and no more. */
  center(node: string): void;
}

export interface CanvasProps {
  readonly bot: Bot;
  readonly selection: CanvasSelection;
  readonly onSelect: (selection: CanvasSelection) => void;
  /** Left out, the flow can be looked at and chosen in, not changed. */
  readonly editing?: CanvasEditing;
  readonly overlay?: CanvasOverlay;
  /** Counted on the cards, and shown at the exits they are about. */
  readonly problems?: readonly Problem[];
  /** Enter or a double click on a step. */
  readonly onOpen?: (node: string) => void;
  /** How many comments are open, marked on cards and ways. Keep the same object between renders. */
  readonly comments?: CommentCounts;
  /** K, the card's menu or a mark's click: a step or a way is to be commented on. */
  readonly onComment?: (about: Commentable) => void;
  /** What a right click on a step offers; by keyboard Shift F10 or the menu key. */
  readonly actions?: (node: string) => readonly CardAction[];
  /** A step to keep in view, such as the one a run has come to. */
  readonly follow?: string;
  /** Opens with the whole flow in view, however small; otherwise with its beginning where it is too large to read. */
  readonly whole?: boolean;
  /** Others that it is moved and made larger together with. Keep the same object between renders. */
  readonly inStep?: InStep | undefined;
  /** Where it was left the last time: it opens there again. */
  readonly opensAt?: Viewport | undefined;
  /** Told where it is left, when it goes away. */
  readonly onLeave?: (at: Viewport) => void;
  readonly minimap?: boolean;
  readonly zoomControl?: boolean;
  /** Room that something floats over. Keep the same object between renders. */
  readonly inset?: Inset;
  readonly ref?: Ref<CanvasHandle>;
}

export function Canvas(props: CanvasProps) {
  const room = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<Viewport>();
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    const { bot, inset = evenInset, whole = false, inStep, opensAt, follow, selection } = latest.current;
    const { clientWidth = 0, clientHeight = 0 } = room.current ?? {};
    const window = { width: clientWidth, height: clientHeight };
    const least = whole ? 0 : inStep ? barelyReadable : readable;
    const rects = inStep?.rects ?? rectsOf(bot);
    const at = opensAt ?? openingViewport(rects, inset, clientWidth, clientHeight, least);
    // Those in step open alike, whichever of them it is that has the step they open on.
    if (inStep) {
      const { opensOn } = inStep;
      const isWhole = at.zoom !== barelyReadable;
      return setOpening(isWhole || !opensOn ? at : centered(opensOn, rects, at.zoom, inset, window));
    }
    // What another view chose, to be looked at here, is in view when the canvas opens.
    const way = bot.edges.find(({ id }) => id === selection.edges[0]);
    const sought = graphOf(bot).node(follow ?? selection.nodes.at(-1) ?? way?.from.node ?? '');
    const rect = sought && rectAt(sought.position, nodeSize(sought, bot));
    setOpening(rect ? broughtIn(at, rect, inset, window) : at);
  }, []);
  return (
    <div className="cv-room" ref={room}>
      {opening && (
        <ReactFlowProvider>
          <Surface {...props} opening={opening} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

const nodeTypes = { card: CanvasCard };
const edgeTypes = { way: Way };
const snapGrid: [number, number] = [grid, grid];
const noProblems: readonly Problem[] = [];
const severalKeys = ['Control', 'Meta'];

function Surface(props: CanvasProps & { readonly opening: Viewport }) {
  const { bot, selection, editing, overlay, comments, follow, ref } = props;
  const { problems = noProblems, inset = evenInset } = props;
  const speech = useSay();
  const { t } = speech;
  const root = useRef<HTMLDivElement>(null);
  const help = useId();
  const flow = useReactFlow<CardNode, WayEdge>();
  const viewport = useViewport(inset, props.inStep?.rects);
  useInStep(props.inStep);
  const zoom = useStore((state) => zoomBand(state.transform[2]));
  const [said, setSaid] = useState('');
  const [menu, setMenu] = useState<CanvasMenu>();
  const [actedOn, setActedOn] = useState<{ readonly node: string; readonly at: ScreenPoint }>();
  const editable = editing !== undefined;

  // What handlers read is always the latest: several edits may come before the next render.
  const latest = useRef(props);
  latest.current = props;
  const chosen = useRef(selection);
  chosen.current = selection;
  const select = (next: CanvasSelection) => {
    chosen.current = next;
    latest.current.onSelect(next);
  };
  const focus = (id: string) => focusCard(root.current, id, () => viewport.bringIn(id));
  const goTo = (id: string) => {
    select(onlyNode(id));
    focus(id);
  };
  const letGo = () => {
    select(noSelection);
    root.current?.focus({ preventScroll: true });
  };
  const editor = editing
    ? createEditor({
        ...editing,
        bot: () => latest.current.bot,
        selection: () => chosen.current,
        select,
        focus,
        letGo,
        announce: (key, args) => setSaid(t(key, args)),
        refused: (why) => notifyError(t('canvas.notDone'), speech.sentence(why)),
        middle: () => viewport.middle(latest.current.bot.nodes.length === 0),
      })
    : undefined;

  const [project] = useState(createProjector);
  const projection = useMemo(
    () => project({ bot, selection, overlay, problems, comments, editable }),
    [project, bot, selection, overlay, problems, comments, editable],
  );
  const changes = useChanges(projection, {
    selection: () => chosen.current,
    select,
    move: (positions) => editor?.move(positions),
  });

  const obstacles = useMemo(() => obstaclesOf(rectsOf(bot)), [bot]);
  // A card reached by keyboard is chosen, so that what Delete removes is what has focus.
  const focused = useRef((_id: string) => {});
  focused.current = (id) => {
    viewport.bringIn(id);
    if (!chosen.current.nodes.includes(id)) select(onlyNode(id));
  };
  const world = useMemo<CanvasWorld>(
    () => ({
      obstacles,
      focused: (id) => focused.current(id),
      comment: (about) => latest.current.onComment?.(about),
      insertOn: (edge, point) => {
        const at = inRoot(root.current, flow.flowToScreenPosition(point));
        setMenu({ type: 'insert', at, edge, point });
      },
    }),
    [obstacles, flow],
  );

  useImperativeHandle(ref, () => ({
    add: (kind) => editor?.add(kind),
    goTo,
    reveal: (node) => void viewport.bringIn(node),
    center: viewport.center,
  }));
  const leave = useRef(() => {});
  leave.current = () => latest.current.onLeave?.(flow.getViewport());
  useEffect(() => () => leave.current(), []);
  useEffect(() => {
    if (follow !== undefined) viewport.bringIn(follow);
  }, [follow, viewport]);

  const openWays = (node: string) => {
    const from = graphOf(bot).node(node);
    if (!from) return;
    if (projection.nodes.find((card) => card.id === node)?.data.exits.length === 0) {
      setSaid(t('canvas.noExits', { name: from.name }));
      return;
    }
    const corner = flow.flowToScreenPosition({ x: from.position.x + cardWidth + 10, y: from.position.y });
    setMenu({ type: 'ways', at: inRoot(root.current, corner), node });
  };
  const openActions = (node: string, client?: Position) => {
    const card = graphOf(bot).node(node);
    if (!card) return;
    const { x, y } = card.position;
    const corner = client ?? flow.flowToScreenPosition({ x: x + cardWidth / 2, y: y + 30 });
    setActedOn({ node, at: inRoot(root.current, corner) });
  };
  const commentOn = (node: string | undefined) => {
    const edge = chosen.current.edges[0];
    if (node !== undefined) props.onComment?.({ type: 'node', node });
    else if (edge !== undefined) props.onComment?.({ type: 'edge', edge });
    return node !== undefined || edge !== undefined;
  };
  // The menu gives focus back to the card first, and whoever closes the comments comes back there.
  const commentAfterMenu = (about: Commentable) =>
    requestAnimationFrame(() => requestAnimationFrame(() => latest.current.onComment?.(about)));
  const hasActions = props.actions !== undefined || props.onComment !== undefined;
  const actionsOf = (node: string): readonly CardAction[] => {
    const own = props.actions?.(node) ?? [];
    if (!props.onComment) return own;
    const onPick = () => commentAfterMenu({ type: 'node', node });
    return [...own, { label: t('comments.comment'), icon: IconMessage, keys: 'K', onPick }];
  };
  const onContextMenu = (event: ReactMouseEvent) => {
    const node = cardAround(event.target);
    if (!hasActions || node === undefined) return;
    event.preventDefault();
    openActions(node, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Menus are the canvas's children in React alone; and a button within keeps its own keys.
    if (!(event.target instanceof Element) || !root.current?.contains(event.target)) return;
    if (event.target.closest('button, input') && event.key !== 'Escape') return;
    const node = cardAround(event.target);
    if (hasActions && node !== undefined && isMenuKey(event)) {
      event.preventDefault();
      openActions(node);
      return;
    }
    const open = (id: string) => {
      select(onlyNode(id));
      latest.current.onOpen?.(id);
    };
    const comment = props.onComment && commentOn;
    if (pressKey(event, { bot, editor, node, go: goTo, open, ways: openWays, comment, clear: letGo }))
      event.preventDefault();
  };

  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    const { fromHandle, fromNode } = state;
    if (state.isValid || !fromHandle?.id || !fromNode || fromHandle.type !== 'source') return;
    const from = { node: fromNode.id, port: fromHandle.id };
    const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (!pointer) return;
    const under = document.elementFromPoint(pointer.clientX, pointer.clientY);
    const to = cardAround(under);
    if (to === from.node) return;
    if (to) return editor?.connect(from, to);
    if (!under?.closest('.react-flow__pane')) return;
    const client = { x: pointer.clientX, y: pointer.clientY };
    // An arrow comes in from above or from the left: the new card's top or side is put at the pointer.
    const point = flow.screenToFlowPosition(client);
    const offset = fromHandle.position === 'right' ? { x: 100, y: 0 } : { x: 0, y: 37 };
    setMenu({
      type: 'add',
      at: inRoot(root.current, client),
      from,
      point: { x: point.x + offset.x, y: point.y + offset.y },
    });
  };
  const onDrop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(kindDragType);
    if (!kind || !editor) return;
    event.preventDefault();
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const way = wayAround(event.target);
    if (way && canStandOnWay(kind)) editor.insert(kind, way, point);
    else editor.addAt(kind, point);
  };

  const acted = actedOn && graphOf(bot).node(actedOn.node);
  return (
    <CanvasWorldProvider value={world}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: React Flow inside is the application; this hears its keys. */}
      <div
        className="cv-canvas"
        ref={root}
        tabIndex={-1}
        data-zoom={zoom}
        data-editable={editable || undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onMouseDownCapture={(event) => {
          // Drawing a box with Shift held would otherwise mark the words of the whole page.
          if (event.shiftKey) event.preventDefault();
        }}
        onDragOver={(event) => {
          if (editor && event.dataTransfer.types.includes(kindDragType)) event.preventDefault();
        }}
        onDrop={onDrop}
      >
        <ReactFlow<CardNode, WayEdge>
          nodes={changes.nodes}
          edges={projection.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={changes.onNodesChange}
          onEdgesChange={changes.onEdgesChange}
          onNodeDragStop={changes.onNodeDragStop}
          onSelectionStart={changes.onSelectionStart}
          onSelectionEnd={() => {
            changes.onSelectionEnd();
            root.current?.focus({ preventScroll: true });
          }}
          onNodeDoubleClick={(_event, node) => latest.current.onOpen?.(node.id)}
          onPaneClick={() => root.current?.focus({ preventScroll: true })}
          onConnect={({ source, sourceHandle, target }) =>
            sourceHandle && editor?.connect({ node: source, port: sourceHandle }, target)
          }
          onConnectEnd={onConnectEnd}
          // A way's end let go over another step: the same command, which replaces what left by that exit.
          onReconnect={({ source, sourceHandle }, { target }) =>
            sourceHandle && editor?.connect({ node: source, port: sourceHandle }, target)
          }
          reconnectRadius={14}
          isValidConnection={({ source, target }) => mayConnect(bot, source, target)}
          connectionLineComponent={ConnectionWay}
          connectionRadius={24}
          connectOnClick={false}
          nodesDraggable={editable}
          nodesConnectable={editable}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          elevateNodesOnSelect={false}
          onlyRenderVisibleElements
          defaultViewport={props.opening}
          minZoom={0.1}
          maxZoom={2}
          snapToGrid
          snapGrid={snapGrid}
          deleteKeyCode={null}
          multiSelectionKeyCode={severalKeys}
          selectionMode={SelectionMode.Partial}
          zoomOnDoubleClick={false}
          aria-label={t('canvas.title')}
          aria-describedby={help}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={2.4} color="var(--bv-canvas-dot)" />
        </ReactFlow>
        {props.minimap && <Overview nodes={projection.nodes} />}
        {props.zoomControl && <ZoomControl viewport={viewport} />}
        {menu && editor && (
          <CanvasMenus
            menu={menu}
            bot={bot}
            editor={editor}
            onMenu={setMenu}
            onComment={props.onComment && ((edge) => commentAfterMenu({ type: 'edge', edge }))}
            onBack={() => {
              const back = chosen.current.nodes.at(-1);
              if (back) focus(back);
              else root.current?.focus();
            }}
          />
        )}
        {actedOn && acted && hasActions && (
          <CardMenu
            at={actedOn.at}
            node={acted}
            actions={actionsOf(actedOn.node)}
            onClose={() => {
              setActedOn(undefined);
              focus(actedOn.node);
            }}
          />
        )}
        <VisuallyHidden id={help}>
          {t(editable ? 'canvas.howTo' : 'canvas.howToLook')} {props.onComment && t('canvas.howToComment')}
        </VisuallyHidden>
        <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      </div>
    </CanvasWorldProvider>
  );
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function zoomBand(zoom: number): 'near' | 'mid' | 'far' {
  if (zoom < 0.65) return 'far';
  return zoom < 0.8 ? 'mid' : 'near';
}

function inRoot(root: HTMLElement | null, client: Position): Position {
  const box = root?.getBoundingClientRect();
  return { x: client.x - (box?.left ?? 0), y: client.y - (box?.top ?? 0) };
}

function mayConnect(bot: Bot, source: string, target: string): boolean {
  const to = graphOf(bot).node(target);
  return source !== target && to !== undefined && canFollow(to.kind);
}

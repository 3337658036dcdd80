import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, EditingContext } from '#editing/command.ts';
import { execute, type History, redo, startHistory, undo } from '#editing/history.ts';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import type { Message } from '#lib/message.ts';
import { shareParts } from '#lib/share-parts.ts';

/*
 * The open bot: its document with history, and what belongs to this sitting alone (selection, the
 * case at hand). No React and no storage: views subscribe, autosave listens.
 */

/** What is chosen on the canvas. Ids of things that an edit removed are taken out by the edit. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export const nothingSelected: Selection = { nodes: [], edges: [] };

/** The case being looked at in the simulator, and how many of its steps have been taken. */
export interface RunCursor {
  readonly caseId: string | null;
  readonly step: number;
}

/** Where on the canvas one is looking: how far it is moved, in pixels, and how large it is drawn. */
export interface Outlook {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface WorkspaceState {
  readonly history: History;
  /** Why nothing may be edited here, such as that it is done in another tab; null where one may. */
  readonly readOnly: Message | null;
  readonly selection: Selection;
  readonly cursor: RunCursor;
  /** Where each view of the canvas was left, by the view's name. */
  readonly outlooks: Readonly<Record<string, Outlook>>;
  /** The date that cases without one of their own are run on; null for the base case's. */
  readonly runDate: string | null;
  /** What is wrong with the systems, or has changed in them, in the lab: no part of the bot. */
  readonly labFaults: readonly Fault[];
}

export interface Workspace extends StoreApi<WorkspaceState> {
  /** Does an edit, or gives back why it may not be done. */
  edit<Args>(command: Command<Args>, args: Args): Message | null;
  /** Whether an edit may be done: the same answer that `edit` would give, and nothing changed. */
  refusal<Args>(command: Command<Args>, args: Args): Message | null;
  undo(): void;
  redo(): void;
  /** Goes on from a document that was stored by somebody else: what is chosen and looked at stays, what was done here is over. */
  takeUp(bot: Bot): void;
  select(selection: Selection): void;
  /** Opens a case in the simulator at a step; 0 is before the first. */
  lookAt(caseId: string | null, step: number): void;
  runOn(date: string | null): void;
  disturb(faults: readonly Fault[]): void;
  /** Remembers where a view of the canvas is left, so that it opens there again. */
  lookFrom(view: string, outlook: Outlook): void;
}

export interface WorkspaceOptions extends EditingContext {
  readonly bot: Bot;
  /** The bot's history, where it is not to begin here. */
  readonly history?: History | undefined;
  /** Milliseconds. */
  readonly now: () => number;
  /** Told when somebody tries to edit what is read-only. */
  readonly onRefused?: ((why: Message) => void) | undefined;
}

export function createWorkspace({
  bot,
  history = startHistory(bot),
  definitions,
  now,
  onRefused,
}: WorkspaceOptions): Workspace {
  const store = createStore<WorkspaceState>()(() => ({
    history,
    readOnly: null,
    selection: nothingSelected,
    cursor: { caseId: null, step: 0 },
    outlooks: {},
    runDate: null,
    labFaults: [],
  }));
  const context: EditingContext = { definitions };
  const take = (history: History) => {
    const { selection } = store.getState();
    store.setState({ history, selection: stillThere(history.bot, selection) });
  };
  const refuse = () => {
    const { readOnly } = store.getState();
    if (readOnly) onRefused?.(readOnly);
    return readOnly;
  };
  return {
    ...store,
    edit(command, args) {
      const readOnly = refuse();
      if (readOnly) return readOnly;
      const done = execute(store.getState().history, command, args, context, now());
      if (!done.ok) return done.message;
      take(done.history);
      return null;
    },
    refusal(command, args) {
      const { readOnly, history } = store.getState();
      return readOnly ?? command.refuse(history.bot, args, context);
    },
    undo: () => void (refuse() ?? take(undo(store.getState().history))),
    redo: () => void (refuse() ?? take(redo(store.getState().history))),
    takeUp(stored) {
      const { history } = store.getState();
      const bot = shareParts(history.bot, stored);
      if (bot !== history.bot) take(startHistory(bot));
    },
    select: (selection) => store.setState({ selection }),
    lookAt: (caseId, step) => store.setState({ cursor: { caseId, step } }),
    disturb: (labFaults) => store.setState({ labFaults }),
    runOn: (runDate) => store.setState({ runDate }),
    lookFrom: (view, outlook) =>
      store.setState(({ outlooks }) => ({ outlooks: { ...outlooks, [view]: outlook } })),
  };
}

function stillThere(bot: Bot, selection: Selection): Selection {
  const nodes = selection.nodes.filter((id) => bot.nodes.some((node) => node.id === id));
  const edges = selection.edges.filter((id) => bot.edges.some((edge) => edge.id === id));
  const same = nodes.length === selection.nodes.length && edges.length === selection.edges.length;
  return same ? selection : { nodes, edges };
}

import type { TestCase } from '#flow/case.ts';
import { type Message, message } from '#lib/message.ts';
import { browserTimer, createAutosave } from '#storage/autosave.ts';
import type { CaseSetStore } from '#storage/case-set-store.ts';
import { saveOnLeave } from '#storage/save-on-leave.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { benchOf } from '../bench.ts';
import { type CaseHistory, startCaseHistory } from './case-history.ts';

/** Opens a set in the place of what is worked with, and says why where that cannot be done. */
export async function openSet(
  workspace: Workspace,
  store: CaseSetStore,
  id: string,
  onProgress: (share: number) => void,
): Promise<Message | null> {
  const notSaved = await closeSet(workspace);
  if (notSaved) return notSaved;
  const read = await store.readSet(id, onProgress);
  if (read.type !== 'read') return read.message;
  const { info, cases } = read;
  /** What is stored, so that only what differs from it is written. */
  let stored = cases;
  const autosave = createAutosave<readonly TestCase[]>({
    revision: info.revision,
    timer: browserTimer,
    save: async (next, revision) => {
      const saved = await store.saveSet(id, next, stored, revision);
      if (saved.type === 'saved') stored = next;
      return saved;
    },
  });
  const stop = saveOnLeave(autosave, window);
  leaving.set(workspace, () => {
    stop();
    autosave.stop();
  });
  benchOf(workspace).setState({ set: { info, autosave, ...startCaseHistory(cases) } });
  return null;
}

const leaving = new WeakMap<Workspace, () => void>();

/** Goes back to the bot's own cases. What could not be saved stays open, unless it is `given` up. */
export async function closeSet(workspace: Workspace, given = false): Promise<Message | null> {
  const bench = benchOf(workspace);
  const { set } = bench.getState();
  if (!set) return null;
  const state = given ? null : await set.autosave.flush();
  if (state?.type === 'failed' || state?.type === 'conflict')
    return message('caseTable.setNotSaved', { name: set.info.name, reason: state.message });
  leaving.get(workspace)?.();
  leaving.delete(workspace);
  bench.setState({ set: null });
  return null;
}

/** Takes an edit of the open set, an undone or a redone one, and has it saved. */
export function takeHistory(workspace: Workspace, history: CaseHistory): void {
  const bench = benchOf(workspace);
  const { set } = bench.getState();
  if (!set || set.cases === history.cases) return;
  const { cases, past, future } = history;
  const info = { ...set.info, count: cases.length };
  bench.setState({ set: { ...set, info, cases, past, future } });
  set.autosave.edited(cases);
}

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import type { CaseSetInfo } from '#storage/database.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { benchOf } from '../bench.ts';
import type { BenchTabProps } from '../bench-tab.ts';
import { closeSet, openSet } from './open-set.ts';

export interface CaseSets {
  readonly list: readonly CaseSetInfo[];
  /** From 0 to 1 while a set is being opened. */
  readonly opening: number | null;
  /** Null: the bot's own cases. */
  open(id: string | null): Promise<void>;
  /** Makes a set and opens it. */
  create(name: string, cases: readonly TestCase[]): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  remove(info: CaseSetInfo): Promise<void>;
}

/** The sets beside the bot's own cases, and what is done with them. What goes wrong is said. */
export function useCaseSets({
  botId,
  workspace,
  caseSets: store,
}: Pick<BenchTabProps, 'botId' | 'workspace' | 'caseSets'>): CaseSets {
  const { t, say } = useSay();
  const bench = benchOf(workspace);
  const current = useStore(bench, (state) => state.set?.info.id ?? null);
  const [list, setList] = useState<readonly CaseSetInfo[]>([]);
  const [opening, setOpening] = useState<number | null>(null);
  useEffect(
    () => store.watchSets(botId, (listed) => setList(listed.type === 'listed' ? listed.sets : [])),
    [store, botId],
  );
  const refused = (reason: Message, again: () => void) =>
    notifyError(t('caseTable.cannotOpen'), say(reason), {
      label: t('caseTable.leaveAnyway'),
      onClick: () => void closeSet(workspace, true).then(again),
    });
  const open = async (id: string | null): Promise<void> => {
    if (id === current) return;
    setOpening(id === null ? null : 0);
    const notSaved = await closeSet(workspace);
    if (notSaved) refused(notSaved, () => void open(id));
    else if (id !== null) {
      const reason = await openSet(workspace, store, id, setOpening);
      if (reason) notifyError(t('caseTable.cannotOpen'), say(reason));
    }
    setOpening(null);
  };
  return {
    list,
    opening,
    open,
    async create(name, cases) {
      const created = await store.createSet({ botId, name, cases });
      if (created.type === 'created') await open(created.info.id);
      else notifyError(t('caseTable.cannotMake'), say(created.message));
      return created.type === 'created';
    },
    async rename(id, name) {
      const renamed = await store.renameSet(id, name);
      if (renamed.type !== 'renamed') notifyError(t('caseTable.cannotMake'), say(renamed.message));
      const { set } = bench.getState();
      if (renamed.type === 'renamed' && set?.info.id === id)
        bench.setState({ set: { ...set, info: { ...set.info, name } } });
    },
    async remove(info) {
      await closeSet(workspace, true);
      const deleted = await store.deleteSet(info.id);
      if (deleted.type !== 'deleted') {
        notifyError(t('caseTable.cannotOpen'), say(deleted.message));
        return;
      }
      notifyDone(t('caseTable.setRemoved', { name: info.name }), {
        label: t('common.undo'),
        onClick: () =>
          void store.undeleteSet(deleted.removed).then((restored) => {
            if (restored.type === 'restored') void open(info.id);
            else notifyError(t('caseTable.cannotMake'), say(restored.message));
          }),
      });
    },
  };
}

/**
 * One system of the register: its contract, whom a change of it reaches, and its earlier contracts. What is
 * edited here is the next contract, which is nothing to any bot until it is saved and a person takes it.
 */
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { DifferenceList } from '#contracts/DifferenceList.tsx';
import { SaveContractDialog } from '#contracts/SaveContractDialog.tsx';
import { SystemForm } from '#contracts/SystemForm.tsx';
import { useContracts } from '#contracts/use-contracts.ts';
import { replaceBot } from '#editing/commands/change-bot.ts';
import { changeSystem } from '#editing/commands/systems.ts';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { message as said } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { ContractVersion } from '#storage/database.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { Tag } from '#ui/Tag.tsx';
import { BlastRadius } from './BlastRadius.tsx';
import { ContractHistory } from './ContractHistory.tsx';
import { ContractTrials } from './ContractTrials.tsx';
import { isChanged, type RegisterDraft, rebaseDraft } from './register-drafts.ts';
import { useRemoveSystem } from './use-remove-system.ts';
import { useSummaries } from './use-summaries.ts';
import { botsUsing } from './uses.ts';
import './systems.css';

interface SystemViewProps {
  readonly store: BotStore;
  readonly systems: SystemStore;
  readonly draft: RegisterDraft;
  /** The number of the register's latest contract. */
  readonly latest: number;
  readonly onRebased: (draft: RegisterDraft) => void;
  readonly onRemoved: () => void;
  readonly frame: RenderFrame;
}

const noContracts: readonly ContractVersion[] = [];

export function SystemView(props: SystemViewProps) {
  const { store, systems, draft, latest, onRebased, onRemoved, frame } = props;
  const { t, say, sentence } = useSay();
  const { workspace, base } = draft;
  const history = useStore(workspace, (state) => state.history);
  const [system] = history.bot.systems;
  const id = base.systemId;
  const contracts = useContracts(systems, id, latest) ?? noContracts;
  const summaries = useSummaries(store);
  const uses = useMemo(() => botsUsing(summaries, id), [summaries, id]);
  const [asks, setAsks] = useState(false);
  const remove = useRemoveSystem(systems, id, onRemoved);
  if (!system) return null;
  const changed = isChanged(system, base);
  const newest = contracts.at(-1);
  const change = (next: System, part?: string) =>
    void workspace.edit(changeSystem, part === undefined ? { system: next } : { system: next, part });
  const save = async (message: string, author: string) => {
    const saved = await systems.saveContract({ system, message, author }, base.number);
    if (saved.type !== 'saved') {
      notifyError(t('contract.notSaved'), sentence(saved.message));
      return;
    }
    onRebased(rebaseDraft(systems, draft, saved.version));
    notifyDone(t('contract.saved', { number: saved.version.number }));
  };
  const fetch = (version: ContractVersion) => {
    const from = said('register.fetched', { number: version.number });
    workspace.edit(replaceBot, { bot: { ...history.bot, systems: [version.system] }, from });
    onRebased(rebaseDraft(systems, draft, version));
  };
  return frame({
    status: changed && <Tag>{t('register.changed', { number: base.number })}</Tag>,
    actions: (
      <>
        <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />
        <DisabledReason reason={changed ? undefined : t('register.nothingChanged', { number: base.number })}>
          <Button
            variant="filled"
            leftSection={<IconDeviceFloppy size={17} stroke={1.7} />}
            onClick={() => setAsks(true)}
          >
            {t('register.saveAs', { number: base.number + 1 })}
          </Button>
        </DisabledReason>
      </>
    ),
    aside: {
      label: t('register.details'),
      width: 316,
      content: (
        <>
          <BlastRadius uses={uses} contracts={contracts} />
          <ContractHistory contracts={contracts} />
        </>
      ),
    },
    children: (
      <div className="bv-systems-page">
        {newest && newest.number !== base.number && (
          <div className="bv-systems-newer">
            <ErrorNotice
              tone="warning"
              live
              title={t('register.newer', { number: newest.number })}
              actions={
                <Button size="xs" onClick={() => fetch(newest)}>
                  {t('register.fetch', { number: newest.number })}
                </Button>
              }
            >
              {t('register.newerWhy')}
            </ErrorNotice>
          </div>
        )}
        <SystemForm
          system={system}
          onChange={change}
          onRemovePart={(next, name) => {
            change(next);
            notifyDone(t('dictionary.removed', { name }));
          }}
          onRemove={() => void remove(say(system.name))}
          removeLabel={t('register.remove')}
        />
        <SaveContractDialog
          opened={asks}
          number={base.number + 1}
          onClose={() => setAsks(false)}
          onSave={(message, author) => void save(message, author)}
        >
          <section className="bv-systems-trials" aria-label={t('contract.differences')}>
            <h3>{t('contract.differences')}</h3>
            <DifferenceList from={base.system} to={system} />
          </section>
          <ContractTrials store={store} uses={uses} contract={system} />
        </SaveContractDialog>
      </div>
    ),
  });
}

import { Button, Group } from '@mantine/core';
import { IconPlug, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { AddDialog } from '#contracts/AddDialog.tsx';
import { channels } from '#contracts/channels.ts';
import { SystemForm } from '#contracts/SystemForm.tsx';
import { useRegister } from '#contracts/use-register.ts';
import { addSystem, changeSystem, removeSystem } from '#editing/commands/systems.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { BaseAnswer } from './BaseAnswer.tsx';
import { ContractStanding } from './ContractStanding.tsx';
import { FromDescription } from './FromDescription.tsx';
import { FromRegister } from './FromRegister.tsx';
import { SectionHead } from './SectionHead.tsx';
import type { Edits } from './use-edits.tsx';

/** The systems that the bot works with: a list, and the chosen one's contract beside it. */
export function SystemSection({ edits, store }: { readonly edits: Edits; readonly store: SystemStore }) {
  const { t, say } = useSay();
  const register = useRegister(store);
  const registered = register.type === 'listed' ? register.systems : [];
  const [adding, setAdding] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const list = useRef<HTMLElement>(null);
  // The button that a system was added by may be gone, when it was the first.
  useEffect(() => {
    if (wanted !== undefined) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [wanted]);
  const { systems } = edits.bot;
  const chosen = systems.find((system) => system.id === wanted) ?? systems[0];
  const add = (name: string, channel: (typeof channels)[number]) => {
    const id = newId('system');
    if (edits.edit(addSystem, { system: { id, name, channel, operations: [] } })) setWanted(id);
  };
  const open = (
    <Group gap={10} wrap="nowrap">
      <FromRegister edits={edits} store={store} systems={registered} onAdded={setWanted} />
      <FromDescription edits={edits} onAdded={setWanted} />
      <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
        {t('dictionary.addSystem')}
      </Button>
    </Group>
  );
  return (
    <>
      {chosen ? (
        <>
          <SectionHead about={t('dictionary.systemsAbout')} action={open} />
          <div className="bv-dictionary-split">
            <nav aria-label={t('dictionary.systems')} ref={list}>
              {systems.map((system) => (
                <button
                  key={system.id}
                  type="button"
                  aria-current={system === chosen ? 'true' : undefined}
                  onClick={() => setWanted(system.id)}
                >
                  <span>{say(system.name)}</span>
                  <span className="bv-contract-quiet">{t(`dictionary.channel.${system.channel}`)}</span>
                </button>
              ))}
            </nav>
            <SystemForm
              key={chosen.id}
              system={chosen}
              onChange={(system, part) => edits.edit(changeSystem, { system, part })}
              onRemovePart={(system, name) => edits.remove(changeSystem, { system }, { name })}
              onRemove={() => edits.remove(removeSystem, { id: chosen.id }, { name: say(chosen.name) })}
              removeLabel={t('dictionary.removeSystem')}
              standing={
                register.type === 'listed' && (
                  <ContractStanding
                    edits={edits}
                    system={chosen}
                    store={store}
                    entry={registered.find(({ id }) => id === chosen.id)}
                  />
                )
              }
              answers={(operation) => (
                <BaseAnswer
                  edits={edits}
                  system={chosen}
                  operation={operation}
                  title={t('dictionary.baseAnswer')}
                />
              )}
            />
          </div>
        </>
      ) : (
        <EmptyState icon={IconPlug} title={t('dictionary.noSystems')} actions={open}>
          {t('dictionary.noSystemsWhy')}
        </EmptyState>
      )}
      <AddDialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('dictionary.newSystem')}
        nameLabel={t('common.name')}
        namePlaceholder={t('dictionary.systemExample')}
        kindLabel={t('dictionary.channel')}
        kinds={channels.map((channel) => ({ value: channel, label: t(`dictionary.channel.${channel}`) }))}
        addLabel={t('dictionary.addSystem')}
        onAdd={add}
      />
    </>
  );
}

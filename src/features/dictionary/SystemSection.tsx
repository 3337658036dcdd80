import { Button } from '@mantine/core';
import { IconPlug, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addSystem } from '#editing/commands/systems.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { AddDialog } from './AddDialog.tsx';
import { channels } from './channels.ts';
import { SectionHead } from './SectionHead.tsx';
import { SystemForm } from './SystemForm.tsx';
import type { Edits } from './use-edits.tsx';

/** The systems that the bot works with: a list, and the chosen one's contract beside it. */
export function SystemSection({ edits }: { readonly edits: Edits }) {
  const { t, say } = useSay();
  const [adding, setAdding] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const { systems } = edits.bot;
  const chosen = systems.find((system) => system.id === wanted) ?? systems[0];
  const add = (name: string, channel: (typeof channels)[number]) => {
    const id = newId('system');
    if (edits.edit(addSystem, { system: { id, name, channel, operations: [] } })) setWanted(id);
  };
  const open = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('dictionary.addSystem')}
    </Button>
  );
  return (
    <>
      {chosen ? (
        <>
          <SectionHead about={t('dictionary.systemsAbout')} action={open} />
          <div className="bv-dictionary-split">
            <nav aria-label={t('dictionary.systems')}>
              {systems.map((system) => (
                <button
                  key={system.id}
                  type="button"
                  aria-current={system === chosen ? 'true' : undefined}
                  onClick={() => setWanted(system.id)}
                >
                  <span>{say(system.name)}</span>
                  <span className="bv-dictionary-quiet">{t(`dictionary.channel.${system.channel}`)}</span>
                </button>
              ))}
            </nav>
            <SystemForm key={chosen.id} edits={edits} system={chosen} />
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

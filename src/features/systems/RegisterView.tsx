/**
 * The register: every system that the bots of this browser work with. Promises that each is in sight or
 * found by the search, and that nothing here changes a bot.
 */
import { Button, Group } from '@mantine/core';
import { IconPlug, IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { AddDialog } from '#contracts/AddDialog.tsx';
import { channels } from '#contracts/channels.ts';
import { useRegister } from '#contracts/use-register.ts';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { notifyError } from '#ui/notify.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { FromDescription } from './FromDescription.tsx';
import { SystemTable } from './SystemTable.tsx';
import { searchSystems } from './search-systems.ts';
import { takeDescribed } from './take-described.ts';
import { useSummaries } from './use-summaries.ts';
import { pathToSystem } from './uses.ts';
import './systems.css';
import './register-texts.ts';

interface RegisterViewProps {
  readonly store: BotStore;
  readonly systems: SystemStore;
  readonly navigate: (path: string) => void;
  readonly frame: RenderFrame;
}

export function RegisterView({ store, systems, navigate, frame }: RegisterViewProps) {
  const { t, say, sentence, language } = useSay();
  const register = useRegister(systems);
  const bots = useSummaries(store);
  const [wanted, setWanted] = useState('');
  const [adding, setAdding] = useState(false);
  if (register.type === 'waiting') return frame({ children: null });

  const add = async (system: System) => {
    const refusal = await takeDescribed(systems, system, t('register.firstMessage'));
    if (refusal) notifyError(t('contract.notSaved'), sentence(refusal));
    else navigate(pathToSystem(system.id));
  };
  const ways = (
    <Group gap={10} wrap="nowrap" flex="none">
      <FromDescription onImport={(system) => void add(system)} />
      <Button variant="filled" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
        {t('register.new')}
      </Button>
    </Group>
  );
  const isEmpty = register.type === 'listed' && register.systems.length === 0;
  const listed = (): ReactNode => {
    if (register.type === 'failed') {
      return (
        <ErrorNotice title={t('register.notListed')} live>
          {say(register.message)}
        </ErrorNotice>
      );
    }
    if (isEmpty) {
      return (
        <EmptyState icon={IconPlug} title={t('register.none')} actions={ways}>
          {t('register.noneWhy')}
        </EmptyState>
      );
    }
    const hits = searchSystems(register.systems, wanted, language);
    if (hits.length > 0) return <SystemTable systems={hits} bots={bots} />;
    return (
      <EmptyState
        icon={IconSearch}
        title={t('register.noHits')}
        actions={<Button onClick={() => setWanted('')}>{t('register.showAll')}</Button>}
      >
        {t('register.noHitsWhy')}
      </EmptyState>
    );
  };
  return frame({
    middle: (
      <SearchField
        label={t('register.search')}
        clearLabel={t('register.showAll')}
        value={wanted}
        onChange={setWanted}
      />
    ),
    children: (
      <div className="bv-systems-page">
        <div className="bv-systems-head">
          <div>
            <h1>{t('register.title')}</h1>
            <p>{t('register.about')}</p>
          </div>
          {!isEmpty && ways}
        </div>
        {listed()}
        <AddDialog
          opened={adding}
          onClose={() => setAdding(false)}
          title={t('register.new')}
          nameLabel={t('common.name')}
          namePlaceholder={t('dictionary.systemExample')}
          kindLabel={t('dictionary.channel')}
          kinds={channels.map((channel) => ({ value: channel, label: t(`dictionary.channel.${channel}`) }))}
          addLabel={t('common.add')}
          onAdd={(name, channel) => void add({ id: newId('system'), name, channel, operations: [] })}
        />
      </div>
    ),
  });
}

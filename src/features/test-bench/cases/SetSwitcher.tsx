import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconDots, IconFolderPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { SavedMark } from '#ui/SavedMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { benchOf, type OpenSet } from '../bench.ts';
import { TextDialog } from './TextDialog.tsx';
import type { CaseSets } from './use-case-sets.ts';

interface SetSwitcherProps {
  readonly workspace: Workspace;
  readonly sets: CaseSets;
}

/** Stands for the bot's own cases, which have no id. */
const own = ' ';

/** Which cases are worked with: the bot's own or a set beside them, and whether that is saved. */
export function SetSwitcher({ workspace, sets }: SetSwitcherProps) {
  const { t, number } = useSay();
  const set = useStore(benchOf(workspace), (state) => state.set);
  const ownCount = useStore(workspace, (state) => state.history.bot.cases.list.length);
  const [asks, setAsks] = useState<'new' | 'name' | null>(null);
  const close = () => setAsks(null);
  const listed =
    set && !sets.list.some(({ id }) => id === set.info.id) ? [...sets.list, set.info] : sets.list;
  return (
    <div className="bv-case-sets">
      <Select
        aria-label={t('caseTable.set')}
        data={[
          { value: own, label: t('caseTable.own', { number: number(ownCount) }) },
          ...listed.map(({ id, name, count }) => ({
            value: id,
            label: t('caseTable.setNamed', {
              name,
              number: number(id === set?.info.id ? set.cases.length : count),
            }),
          })),
        ]}
        value={set?.info.id ?? own}
        onChange={(id) => {
          if (id !== null) void sets.open(id === own ? null : id);
        }}
        allowDeselect={false}
        comboboxProps={{ width: 320, position: 'bottom-start' }}
      />
      <Button leftSection={<IconFolderPlus size={17} />} onClick={() => setAsks('new')}>
        {t('caseTable.newSet')}
      </Button>
      {set && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <ActionIcon aria-label={t('caseTable.setActions')}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAsks('name')}>
                {t('caseTable.renameSet')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void sets.remove(set.info)}>
                {t('caseTable.removeSet')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <SetStatus key={set.info.id} set={set} />
        </>
      )}
      {sets.opening !== null && (
        <ProgressMeter
          label={t('caseTable.opening')}
          total={100}
          parts={[{ tone: 'accent', value: Math.round(100 * sets.opening) }]}
        />
      )}
      {asks === 'new' && (
        <TextDialog
          title={t('caseTable.newSet')}
          label={t('caseTable.setName')}
          text={`${t('caseTable.newSetName')} ${new Date().getFullYear()}`}
          onText={(name) => void sets.create(name, [])}
          onClose={close}
        />
      )}
      {asks === 'name' && set && (
        <TextDialog
          title={t('caseTable.renameSet')}
          label={t('caseTable.setName')}
          text={set.info.name}
          onText={(name) => void sets.rename(set.info.id, name)}
          onClose={close}
        />
      )}
    </div>
  );
}

function SetStatus({ set: { autosave } }: { readonly set: OpenSet }) {
  const { t, say } = useSay();
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  switch (state.type) {
    case 'saved':
      return <SavedMark>{t('caseTable.saved')}</SavedMark>;
    case 'dirty':
    case 'saving':
      return <span className="bv-saved">{t('caseTable.saving')}</span>;
    case 'conflict':
    case 'failed':
      return (
        <div role="alert" className="bv-case-not-saved">
          <Tag tone="wrong">{t('caseTable.notSaved')}</Tag>
          <span>{say(state.message)}</span>
        </div>
      );
  }
}

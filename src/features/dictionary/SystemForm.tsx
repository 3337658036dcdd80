import { ActionIcon, Button, Menu, Select, Stack } from '@mantine/core';
import { IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { changeSystem, removeSystem } from '#editing/commands/systems.ts';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { ValueField } from '#ui/ValueField.tsx';
import { channels } from './channels.ts';
import { LocalTextField } from './LocalTextField.tsx';
import { withMember } from './local-texts.ts';
import { newKey } from './new-key.ts';
import { OperationCard } from './OperationCard.tsx';
import { RecordTables } from './RecordTables.tsx';
import { withOperation, withoutOperation } from './system-edits.ts';
import type { Edits } from './use-edits.tsx';

/** A system's contract, and what the simulated one answers with. */
export function SystemForm({ edits, system }: { readonly edits: Edits; readonly system: System }) {
  const { t, say } = useSay();
  const name = say(system.name) || t('dictionary.unnamedSystem');
  const change = (changed: System, part: string) => edits.edit(changeSystem, { system: changed, part });
  const addOperation = () => {
    const taken = system.operations.map((operation) => operation.id);
    const label = t('dictionary.newOperation');
    const id = newKey(label, taken, 'operation');
    change(
      {
        ...system,
        operations: [...system.operations, { id, name: label, inputs: [], outputs: [], failures: [] }],
      },
      'operations',
    );
  };
  return (
    <Stack gap="md" className="bv-dictionary-system">
      <section className="bv-dictionary-card" aria-label={name}>
        <header>
          <h2>{name}</h2>
          <Menu>
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t('dictionary.moreOf', { name })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                color="wrong"
                leftSection={<IconTrash size={16} />}
                onClick={() => edits.remove(removeSystem, { id: system.id }, { name })}
              >
                {t('dictionary.removeSystem')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </header>
        <div className="bv-dictionary-grid">
          <LocalTextField
            label={t('common.name')}
            value={system.name}
            onChange={(text) => change({ ...system, name: text ?? '' }, 'name')}
          />
          <Select<System['channel']>
            label={t('dictionary.channel')}
            data={channels.map((channel) => ({ value: channel, label: t(`dictionary.channel.${channel}`) }))}
            value={system.channel}
            allowDeselect={false}
            onChange={(channel) => channel !== null && change({ ...system, channel }, 'channel')}
          />
          <ValueField
            type={{ kind: 'decimal' }}
            label={t('dictionary.changesPerYear')}
            unit={t('dictionary.perYear')}
            placeholder={t('dictionary.notKnown')}
            value={system.changesPerYear ?? null}
            onChange={(value) => {
              // The document takes no other: a system that changes more than daily is not one to build on.
              const times = typeof value === 'number' ? Math.min(365, Math.max(0, value)) : undefined;
              change(withMember(system, 'changesPerYear', times), 'changes');
            }}
          />
        </div>
        <LocalTextField
          label={t('dictionary.description')}
          value={system.description}
          onChange={(text) => change(withMember(system, 'description', text), 'description')}
        />
      </section>
      {system.operations.map((operation) => (
        <OperationCard
          key={operation.id}
          edits={edits}
          system={system}
          operation={operation}
          onChange={(changed, part) => change(withOperation(system, changed), `${operation.id} ${part}`)}
          onRemovePart={(changed, removed) =>
            edits.remove(changeSystem, { system: withOperation(system, changed) }, { name: removed })
          }
          onRemove={() =>
            edits.remove(
              changeSystem,
              { system: withoutOperation(system, operation.id) },
              { name: say(operation.name) },
            )
          }
        />
      ))}
      {system.operations.length === 0 && (
        <p className="bv-dictionary-quiet">{t('dictionary.noOperations')}</p>
      )}
      <div>
        <Button leftSection={<IconPlus size={17} />} onClick={addOperation}>
          {t('dictionary.addOperation')}
        </Button>
      </div>
      <RecordTables edits={edits} system={system} onChange={change} />
    </Stack>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { addSystem } from '#editing/commands/systems.ts';
import { useSay } from '#i18n/use-say.ts';
import type { SystemEntry } from '#storage/database.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { notifyError } from '#ui/notify.tsx';
import type { Edits } from './use-edits.tsx';

interface FromRegisterProps {
  readonly edits: Edits;
  readonly store: SystemStore;
  readonly systems: readonly SystemEntry[];
  readonly onAdded: (id: string) => void;
}

/** The systems of the register that the bot has no copy of yet. Nothing where there are none. */
export function FromRegister({ edits, store, systems, onAdded }: FromRegisterProps) {
  const { t, say, sentence } = useSay();
  const own = new Set(edits.bot.systems.map(({ id }) => id));
  const others = systems.filter(({ id }) => !own.has(id));
  if (others.length === 0) return null;
  const add = async (id: string) => {
    const read = await store.readContract(id);
    if (read.type !== 'read') notifyError(t('dictionary.refused'), sentence(read.message));
    else if (edits.edit(addSystem, { system: read.version.system })) onAdded(id);
  };
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button leftSection={<IconPlugConnected size={17} />}>{t('dictionary.addFromRegister')}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {others.map(({ id, name, channel, version }) => (
          <Menu.Item key={id} onClick={() => void add(id)}>
            {say(name)}
            <span className="bv-contract-quiet bv-dictionary-registered">
              {t('dictionary.registered', { channel: t(`dictionary.channel.${channel}`), number: version })}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

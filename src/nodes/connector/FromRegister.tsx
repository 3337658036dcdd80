import { Button, Menu } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { use } from 'react';
import { addSystemToNode } from '#editing/commands/systems.ts';
import { useSay } from '#i18n/use-say.ts';
import type { FormProps } from '../node-view.ts';
import { type ConnectorData, withOperation } from './data.ts';
import { RegisteredSystemsContext } from './registered-systems.ts';

type FromRegisterProps = Pick<FormProps<ConnectorData>, 'node' | 'bot' | 'edit'>;

/** The register's systems that the bot has no copy of: choosing one adds it and lets the step use it, in one edit. */
export function FromRegister({ node, bot, edit }: FromRegisterProps) {
  const { t, say } = useSay();
  const register = use(RegisteredSystemsContext);
  const others = register?.systems.filter(({ id }) => !bot.systems.some((system) => system.id === id)) ?? [];
  if (!register || others.length === 0) return null;
  const choose = async (id: string) => {
    const system = await register.read(id);
    if (!system) return;
    const [only, ...more] = system.operations;
    const data =
      only && more.length === 0
        ? withOperation(node.data, bot, system, only)
        : { ...node.data, system: id, operation: '', inputs: [], outputs: [] };
    edit(addSystemToNode, { system, node: node.id, data });
  };
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button size="xs" leftSection={<IconPlugConnected size={15} />}>
          {t('dictionary.addFromRegister')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => void choose(id)}>
            {say(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SaveVersion } from '#features/versions/SaveVersion.tsx';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import type { BotViewProps } from './BotPage.tsx';

export function SaveVersionButton({ open, store }: Pick<BotViewProps, 'open' | 'store'>) {
  const { t } = useSay();
  const [asks, setAsks] = useState(false);
  const isEmpty = useStore(open.workspace, (state) => state.history.bot.nodes.length === 0);
  return (
    <>
      <DisabledReason reason={isEmpty ? t('app.nothingToSave') : undefined}>
        <Button leftSection={<IconDeviceFloppy size={17} stroke={1.7} />} onClick={() => setAsks(true)}>
          {t('versions.save')}
        </Button>
      </DisabledReason>
      <SaveVersion opened={asks} onClose={() => setAsks(false)} open={open} store={store} />
    </>
  );
}

import { useEffect } from 'react';
import { BackupView } from '#features/backup/BackupView.tsx';
import { useSay } from '#i18n/use-say.ts';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { closeOpenBot } from './open-bots.ts';
import { WithStore } from './WithStore.tsx';

export function BackupPage() {
  const { t } = useSay();
  useEffect(() => void closeOpenBot(), []);
  return (
    <WithStore>
      {({ store }) => (
        <BackupView
          store={store}
          whenSaved={closeOpenBot}
          frame={(slots) => (
            <AppFrame view="backup" title={t('backup.title')} actions={<LibraryTools />} {...slots} />
          )}
        />
      )}
    </WithStore>
  );
}

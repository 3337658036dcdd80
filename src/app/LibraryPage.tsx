import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { LibraryView } from '#features/library/LibraryView.tsx';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { closeOpenBot } from './open-bots.ts';
import { WithStore } from './WithStore.tsx';

export function LibraryPage() {
  const [, navigate] = useLocation();
  useEffect(() => void closeOpenBot(), []);
  return (
    <WithStore>
      {({ store }) => (
        <LibraryView
          store={store}
          navigate={navigate}
          frame={(slots) => <AppFrame view="library" actions={<LibraryTools />} {...slots} />}
        />
      )}
    </WithStore>
  );
}

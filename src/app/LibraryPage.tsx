import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { LibraryView } from '#features/library/LibraryView.tsx';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { closeOpenBot } from './open-bots.ts';
import { WithStore } from './WithStore.tsx';

/** Nothing that a first visit waits for. */
const RottenRecords = lazy(async () => {
  const [{ RottenRecords }] = await Promise.all([
    import('#features/library/RottenRecords.tsx'),
    import('#i18n/later-texts.ts'),
  ]);
  return { default: RottenRecords };
});

export function LibraryPage() {
  const [, navigate] = useLocation();
  useEffect(() => void closeOpenBot(), []);
  return (
    <WithStore>
      {({ store, care }) => (
        <LibraryView
          store={store}
          navigate={navigate}
          notice={
            <Suspense>
              <RottenRecords care={care} />
            </Suspense>
          }
          frame={(slots) => <AppFrame view="library" actions={<LibraryTools />} {...slots} />}
        />
      )}
    </WithStore>
  );
}

import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { LibraryView } from '#features/library/LibraryView.tsx';
import type { RottenRecord } from '#storage/rotten-records.ts';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { closeOpenBot } from './open-bots.ts';
import type { Stores } from './surroundings.ts';
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
          notice={<Rotten care={care} />}
          frame={(slots) => <AppFrame view="library" actions={<LibraryTools />} {...slots} />}
        />
      )}
    </WithStore>
  );
}

/** What shows them is loaded only where there are any. */
function Rotten({ care }: Pick<Stores, 'care'>) {
  const [records, setRecords] = useState<readonly RottenRecord[]>([]);
  useEffect(() => {
    let isOn = true;
    void care()
      .then((one) => one.findRotten())
      .then((found) => isOn && found.type === 'found' && setRecords(found.records));
    return () => {
      isOn = false;
    };
  }, [care]);
  if (records.length === 0) return null;
  return (
    <Suspense>
      <RottenRecords care={care} records={records} />
    </Suspense>
  );
}

import { type ReactNode, use } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { AppFrame } from './AppFrame.tsx';
import { openedStores, type Stores } from './surroundings.ts';

interface WithStoreProps {
  readonly children: (stores: Stores) => ReactNode;
}

/** Waits for the browser's storage, and says so when it cannot be had. */
export function WithStore({ children }: WithStoreProps) {
  const { say, t } = useSay();
  const opened = use(openedStores);
  if (opened.type === 'opened') return children(opened.stores);
  return (
    <AppFrame view="library">
      <div style={{ padding: 'var(--bv-space-24, 24px)', maxWidth: 720 }}>
        <ErrorNotice title={t('app.noStorage')} live>
          {say(opened.message)}
        </ErrorNotice>
      </div>
    </AppFrame>
  );
}

import { useLocation } from 'wouter';
import { RegisterView } from '#features/systems/RegisterView.tsx';
import { useSay } from '#i18n/use-say.ts';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { WithStore } from './WithStore.tsx';

export function SystemsPage() {
  const { t } = useSay();
  const [, navigate] = useLocation();
  return (
    <WithStore>
      {(stores) => (
        <RegisterView
          {...stores}
          navigate={navigate}
          frame={(slots) => (
            <AppFrame view="systems" title={t('register.title')} actions={<LibraryTools />} {...slots} />
          )}
        />
      )}
    </WithStore>
  );
}

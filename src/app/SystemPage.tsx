import { type RouteComponentProps, useLocation } from 'wouter';
import { SystemPageView } from '#features/systems/SystemPageView.tsx';
import { useSay } from '#i18n/use-say.ts';
import { AppFrame } from './AppFrame.tsx';
import { hrefTo } from './paths.ts';
import { WithStore } from './WithStore.tsx';

export function SystemPage({ params }: RouteComponentProps) {
  const { t, say } = useSay();
  const [, navigate] = useLocation();
  const id = decodeURIComponent(params['id'] ?? '');
  const above = { label: t('app.systems'), href: hrefTo('/systems') };
  return (
    <WithStore>
      {(stores) => (
        <SystemPageView
          key={id}
          id={id}
          {...stores}
          navigate={navigate}
          frame={(name, slots) => (
            <AppFrame
              view="systems"
              above={above}
              title={name === undefined ? t('app.systems') : say(name)}
              {...slots}
            />
          )}
        />
      )}
    </WithStore>
  );
}

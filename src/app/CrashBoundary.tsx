import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** A fault in our own code never leaves a blank page: it says what is safe and what to do. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useSay();
  return (
    <main style={{ height: '100%' }}>
      <EmptyState
        icon={IconMoodSad}
        title={t('app.crashed')}
        large
        actions={
          <Button variant="filled" onClick={() => location.reload()}>
            {t('app.reload')}
          </Button>
        }
      >
        {t('app.crashedWhy')}
      </EmptyState>
    </main>
  );
}

import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type RouteComponentProps, useLocation } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';

const VIEWS = ['build', 'simulate', 'versions'] as const;

/** Stands where a feature will. */
export function Placeholder({ params }: RouteComponentProps) {
  const { t } = useSay();
  const [location] = useLocation();
  const view = VIEWS.find((name) => location.endsWith(`/${name}`)) ?? 'library';
  const id = params['id'];
  return (
    <AppFrame
      view={view}
      {...(id ? { bot: { id, name: id } } : {})}
      actions={id ? undefined : <LibraryTools />}
    >
      <EmptyState
        icon={IconPencil}
        title={t('library.welcome')}
        large
        actions={<Button variant="filled">{t('library.new')}</Button>}
      >
        {t('app.localOnly')}
      </EmptyState>
    </AppFrame>
  );
}

import { IconMapQuestion } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { AppFrame } from './AppFrame.tsx';
import { hrefTo } from './paths.ts';

export function NotFound() {
  const { t } = useSay();
  return (
    <AppFrame view="library" title={t('app.notFound')}>
      <EmptyState
        icon={IconMapQuestion}
        title={t('app.notFound')}
        large
        actions={<TextLink href={hrefTo('/')}>{t('app.toLibrary')}</TextLink>}
      >
        {t('app.notFoundWhy')}
      </EmptyState>
    </AppFrame>
  );
}

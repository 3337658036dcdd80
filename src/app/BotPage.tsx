import { type ReactNode, use } from 'react';
import type { RouteComponentProps } from 'wouter';
import { ExportRecord } from '#features/library/ExportRecord.tsx';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import type { OpenBot } from '#workspace/open-bot.ts';
import { AppFrame } from './AppFrame.tsx';
import { isOpen, openBotOnce } from './open-bots.ts';
import { hrefTo } from './paths.ts';
import type { Stores } from './surroundings.ts';
import { WithComments } from './WithComments.tsx';
import { WithStore } from './WithStore.tsx';

/** What every view of one bot is handed. */
export interface BotViewProps extends Stores {
  readonly open: OpenBot;
}

interface BotPageProps extends Pick<RouteComponentProps, 'params'> {
  readonly children: (props: BotViewProps) => ReactNode;
}

/** Opens the bot that the address names, and shows a view of it. */
export function BotPage({ params, children }: BotPageProps) {
  const id = decodeURIComponent(params['id'] ?? '');
  return (
    <WithStore>
      {(stores) => (
        <Opened key={id} id={id} {...stores}>
          {children}
        </Opened>
      )}
    </WithStore>
  );
}

interface OpenedProps extends Pick<BotPageProps, 'children'>, Stores {
  readonly id: string;
}

function Opened({ id, children, ...stores }: OpenedProps) {
  const { t, say } = useSay();
  const opened = use(openBotOnce(id, stores.store));
  if (isOpen(opened)) {
    return (
      <WithComments open={opened} store={stores.comments}>
        {children({ open: opened, ...stores })}
      </WithComments>
    );
  }
  return (
    <AppFrame view="library">
      <EmptyState
        title={t('app.cannotOpen')}
        large
        actions={
          <>
            <TextLink href={hrefTo('/')}>{t('app.toLibrary')}</TextLink>
            {opened.type === 'corrupt' && (
              <ExportRecord
                care={stores.care}
                record={{ table: 'drafts', key: id }}
                label={t('rotten.exportDraft')}
              />
            )}
          </>
        }
      >
        {say(opened.message)}
      </EmptyState>
    </AppFrame>
  );
}

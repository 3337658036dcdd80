import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { isOnly, type Only, type Order, orderBots, searchBots } from './arrange-bots.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { BotCard } from './BotCard.tsx';
import { BotTable } from './BotTable.tsx';
import { GettingStarted } from './GettingStarted.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import { type Layout, LibraryTools } from './LibraryTools.tsx';
import { useDrafts } from './use-drafts.ts';
import type { LibraryActions } from './use-library-actions.ts';

interface BotLibraryProps {
  readonly store: BotStore;
  readonly bots: readonly BotSummary[];
  readonly actions: LibraryActions;
  readonly frame: RenderFrame;
  readonly notice: ReactNode;
}

/** All bots, as cards or as a list, narrowed down and ordered as the person likes. */
export function BotLibrary({ store, bots, actions, frame, notice }: BotLibraryProps) {
  const { t, language } = useSay();
  const [wanted, setWanted] = useState('');
  const [only, setOnly] = useState<Only>('all');
  const [order, setOrder] = useLocalStorage<Order>({
    key: 'botverkstad.library.order',
    defaultValue: 'changed',
    getInitialValueInEffect: false,
  });
  const [layout, setLayout] = useLocalStorage<Layout>({
    key: 'botverkstad.library.layout',
    defaultValue: 'cards',
    getInitialValueInEffect: false,
  });
  const drafts = useDrafts(store, bots);
  const toLookAt = useMemo(() => {
    const wrong = [...drafts].filter(
      ([, seen]) => seen.type === 'unreadable' || (seen.tally?.failed ?? 0) > 0,
    );
    return new Set(wrong.map(([id]) => id));
  }, [drafts]);
  const narrowed = orderBots(bots, order, language).filter((bot) => isOnly(bot, only, toLookAt));
  const hits = searchBots(narrowed, wanted, language);
  const showAll = () => {
    setWanted('');
    setOnly('all');
  };
  return frame({
    middle: (
      <SearchField
        label={t('library.search')}
        clearLabel={t('library.showAll')}
        value={wanted}
        onChange={setWanted}
      />
    ),
    aside: {
      label: t('library.start'),
      width: 316,
      content: <GettingStarted bots={bots} drafts={drafts} actions={actions} />,
    },
    children: (
      <div className="bv-library-page">
        {notice}
        <LibraryHead actions={actions} />
        <BackupReminder bots={bots} />
        <LibraryTools
          bots={bots}
          toLookAt={toLookAt}
          only={only}
          onOnly={setOnly}
          order={order}
          onOrder={setOrder}
          layout={layout}
          onLayout={setLayout}
        />
        {hits.length === 0 ? (
          <EmptyState
            icon={IconSearch}
            title={t('library.noHits')}
            actions={<Button onClick={showAll}>{t('library.showAll')}</Button>}
          >
            {t('library.noHitsWhy')}
          </EmptyState>
        ) : layout === 'cards' ? (
          <ul className="bv-library-cards">
            {hits.map(({ bot, step }) => (
              <li key={bot.id}>
                <BotCard bot={bot} step={step} draft={drafts.get(bot.id)} actions={actions} />
              </li>
            ))}
          </ul>
        ) : (
          <BotTable hits={hits} drafts={drafts} actions={actions} />
        )}
      </div>
    ),
  });
}

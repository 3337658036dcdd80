/**
 * The bots of this browser. Promises that every bot stored is in sight or found by the search, and
 * that nothing here changes a bot. Knows neither the routes beyond `/bot/ID/VIEW` nor the frame.
 */
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { DropZone } from '#ui/DropZone.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { BotLibrary } from './BotLibrary.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { useBots } from './use-bots.ts';
import { useLibraryActions } from './use-library-actions.ts';
import './library.css';

interface LibraryViewProps {
  readonly store: BotStore;
  readonly navigate: (path: string) => void;
  /** The view fills `middle` and `aside`; scheme, language and name are the app's. */
  readonly frame: RenderFrame;
  /** What the person has to know before the bots. */
  readonly notice?: ReactNode;
}

const noBots = [] as const;

export function LibraryView({ store, navigate, frame, notice }: LibraryViewProps) {
  const { t, say } = useSay();
  const listed = useBots(store);
  const actions = useLibraryActions(store, listed.type === 'listed' ? listed.bots : noBots, navigate);
  if (listed.type === 'waiting') return frame({ children: null });
  if (listed.type === 'failed') {
    return frame({
      children: (
        <div className="bv-library-page">
          <ErrorNotice title={t('library.notListed')} live>
            {say(listed.message)}
          </ErrorNotice>
        </div>
      ),
    });
  }
  return (
    <>
      {listed.bots.length === 0 ? (
        frame({
          children: (
            <>
              {notice}
              <FirstVisit actions={actions} />
            </>
          ),
        })
      ) : (
        <BotLibrary store={store} bots={listed.bots} actions={actions} frame={frame} notice={notice} />
      )}
      <DropZone label={t('library.drop')} onDrop={actions.openFiles} />
    </>
  );
}

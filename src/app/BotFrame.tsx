import { useStore } from 'zustand';
import { useOpenCounts } from '#comments/comments-context.ts';
import { useSay } from '#i18n/use-say.ts';
import { textIn } from '#lib/local-text.ts';
import type { FrameSlots } from '#ui/frame-slots.ts';
import { AppFrame } from './AppFrame.tsx';
import type { BotViewProps } from './BotPage.tsx';
import { DraftStatus } from './DraftStatus.tsx';

interface BotFrameProps extends Pick<BotViewProps, 'open' | 'store'> {
  readonly view: 'build' | 'simulate' | 'test' | 'lab' | 'data' | 'versions' | 'code' | 'comments';
  readonly slots: FrameSlots;
}

/** The frame around a view of the open bot: its name, its place among versions, whether it is saved. */
export function BotFrame({ open, store, view, slots }: BotFrameProps) {
  const { language } = useSay();
  const name = useStore(open.workspace, (state) => state.history.bot.name);
  const { status, ...rest } = slots;
  return (
    <AppFrame
      view={view}
      bot={{ id: open.id, name: textIn(name, language), openComments: useOpenCounts().all }}
      status={
        <>
          <DraftStatus open={open} store={store} />
          {status}
        </>
      }
      {...rest}
    />
  );
}

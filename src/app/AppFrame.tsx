import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { BarTitle } from '#ui/BarTitle.tsx';
import { Breadcrumb } from '#ui/Breadcrumb.tsx';
import { Frame, type FramePanel } from '#ui/Frame.tsx';
import { Rail } from '#ui/Rail.tsx';
import { TopBar } from '#ui/TopBar.tsx';
import { hrefTo } from './paths.ts';
import { botRail, commentsRail, helpRail, libraryRail } from './rails.ts';

interface AppFrameProps {
  /** The rail's current item; also tells which rail. */
  readonly view:
    | 'library'
    | 'systems'
    | 'backup'
    | 'build'
    | 'simulate'
    | 'test'
    | 'lab'
    | 'data'
    | 'versions'
    | 'code'
    | 'comments'
    | 'reference';
  /** The open bot; left out in the library. */
  readonly bot?: { readonly id: string; readonly name: string; readonly openComments: number };
  /** The page that this one lies under; its own title then stands after it. */
  readonly above?: { readonly label: string; readonly href: string };
  /** Names the view in the document's title, where the bot and the view's own name do not. */
  readonly title?: string;
  /** In the top bar after the title: the state of the draft. */
  readonly status?: ReactNode;
  readonly middle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly left?: FramePanel;
  readonly aside?: FramePanel;
  readonly strip?: ReactNode;
}

/** The frame of a view of ours: knows the routes, the two rails and what the top bar begins with. */
export function AppFrame({
  view,
  bot,
  above,
  title,
  status,
  middle,
  actions,
  children,
  ...slots
}: AppFrameProps) {
  const { t } = useSay();
  const start = (
    <>
      {bot ? (
        <Breadcrumb path={[{ label: t('app.bots'), href: hrefTo('/') }]} here={bot.name} />
      ) : above ? (
        <Breadcrumb path={[above]} here={title ?? ''} />
      ) : (
        <BarTitle>{t('app.name')}</BarTitle>
      )}
      {status}
    </>
  );
  return (
    <Frame
      title={
        title ?? (bot ? `${bot.name}, ${t(`app.${view === 'library' ? 'bots' : view}`)}` : t('app.name'))
      }
      top={<TopBar homeHref={hrefTo('/')} start={start} middle={middle} end={actions} />}
      rail={
        bot ? (
          <Rail
            items={botRail(t, bot.id)}
            foot={[commentsRail(t, bot.id, bot.openComments), ...helpRail(t)]}
            current={view}
          />
        ) : (
          <Rail items={libraryRail(t)} foot={helpRail(t)} current={view} />
        )
      }
      {...slots}
    >
      {children}
    </Frame>
  );
}

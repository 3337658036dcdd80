import type { ReactNode } from 'react';
import type { FramePanel } from './Frame.tsx';

/** What a view puts into the app's frame. The frame itself (rail, logo, title) is the app's. */
export interface FrameSlots {
  /** In the top bar after the title. */
  readonly status?: ReactNode;
  readonly middle?: ReactNode;
  readonly actions?: ReactNode;
  readonly left?: FramePanel;
  readonly aside?: FramePanel;
  readonly strip?: ReactNode;
  readonly children: ReactNode;
}

/** Handed to a view by the app, so that a feature can fill the frame and need not know the routes. */
export type RenderFrame = (slots: FrameSlots) => ReactNode;

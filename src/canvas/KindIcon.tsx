import type { Icon } from '@tabler/icons-react';
import type { NodeView } from '#nodes/node-view.ts';
import { IconFrame } from '#ui/IconFrame.tsx';

interface KindIconProps {
  readonly view: Pick<NodeView, 'icon' | 'family' | 'frame'>;
  /** In pixels: 18 on a card, 22 in the palette. */
  readonly size: number;
}

/** A kind's icon in its frame. A neutral circle is filled, so that it stands out from a plain tint. */
export function KindIcon({ view, size }: KindIconProps) {
  const shape = view.frame === 'circle' && view.family === 'neutral' ? 'disc' : view.frame;
  // Every kind takes its icon from Tabler; the contract of views only does not name that library.
  return <IconFrame icon={view.icon as Icon} family={view.family} shape={shape} size={size} />;
}

import type { Icon } from '@tabler/icons-react';
import './icon-frame.css';

export type IconFamily = 'neutral' | 'accent' | 'rules' | 'system' | 'human' | 'note';
export type IconShape = 'square' | 'circle' | 'disc' | 'ring' | 'diamond' | 'hexagon';

interface IconFrameProps {
  readonly icon: Icon;
  readonly family: IconFamily;
  readonly shape?: IconShape;
  /** In pixels: 18 on a card, 22 in the palette, 44 on a card of the welcome. */
  readonly size?: number;
}

/** An icon in its family's colour and shape, so that a kind of step is known by more than colour. */
export function IconFrame({ icon: FramedIcon, family, shape = 'square', size = 22 }: IconFrameProps) {
  return (
    <span
      className="bv-icon-frame"
      data-family={family}
      data-shape={shape}
      aria-hidden="true"
      style={{ '--frame-size': `${size}px` }}
    >
      <FramedIcon stroke={1.8} />
    </span>
  );
}

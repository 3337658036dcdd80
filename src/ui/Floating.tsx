import type { ComponentProps } from 'react';
import './panel.css';

/** A card that floats over the canvas: palette, minimap, zoom. */
export function Floating({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`bv-floating ${className ?? ''}`} />;
}

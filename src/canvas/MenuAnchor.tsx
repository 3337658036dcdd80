import type { ComponentProps } from 'react';

/** A point in the canvas's own window, in pixels from its corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What closes such a menu from outside. Not a key: the very one that opened it would close it again. */
export const outsideEvents = ['mousedown', 'touchstart'];

/** What a menu at a point hangs on: unseen, but a button, so that it may name and own a menu. */
export function MenuAnchor({
  at,
  label,
  ...rest
}: { readonly at: ScreenPoint; readonly label: string } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className="cv-anchor"
      tabIndex={-1}
      aria-label={label}
      style={{ left: at.x, top: at.y }}
    />
  );
}

import type { ComponentProps } from 'react';
import './text-button.css';

/** A button that reads as a link, for what stands in or under a sentence. */
export function TextButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" {...rest} className={`bv-link ${className ?? ''}`} />;
}

import type { ComponentProps } from 'react';
import './text-button.css';

/** A link that looks as one: underlined, in the accent's text colour. */
export function TextLink({ className, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={`bv-link ${className ?? ''}`}>
      {children}
    </a>
  );
}

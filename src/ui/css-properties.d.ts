import 'react';

// React's type of `style` does not know custom properties.
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}

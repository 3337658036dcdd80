import { createContext, type ReactNode } from 'react';
import type { DataType } from '#flow/data-type.ts';

export interface NewValueProps {
  /** What it must hold to stand where it is made. */
  readonly type?: DataType | undefined;
  readonly unit?: string | undefined;
  /** Called with the new value's key, or with nothing when it was not made after all. */
  readonly onDone: (key?: string) => void;
}

/**
 * Draws the form for a value that the bot does not know yet, so that one is made where a rule needs it.
 * Rules cannot make values themselves: where nothing is provided, none is offered.
 */
export const NewValueContext = createContext<((props: NewValueProps) => ReactNode) | undefined>(undefined);

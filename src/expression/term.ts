import type { LocalText } from '#lib/local-text.ts';
import type { Shown } from '#lib/message.ts';
import type { Explanation } from './explanation.ts';
import type { Type } from './type.ts';

/** What people call the value that a `var` path reads. */
export interface Term {
  /** As it stands alone: "Avstånd till skolan". */
  readonly label: LocalText;
  /** As it stands inside a sentence: "avståndet". */
  readonly phrase?: LocalText;
  readonly unit?: string;
  readonly type?: Type;
  readonly choices?: NonNullable<Shown['choices']>;
  /** Of one value in a table of values: what its key is called ("årskurs"), and the key. */
  readonly row?: { readonly name: LocalText; readonly key: string };
  /** How the value came about, when an earlier step computed it: a looked-up value is said as the look-up. */
  readonly origin?: Explanation;
}

/** The term of a path, or undefined when nothing stands there. */
export type Describe = (path: string) => Term | undefined;

import type { Json } from './json.ts';
import type { LocalText } from './local-text.ts';

/**
 * What a pure room says to a person: a key in the catalogues of `i18n/`, and what goes into its
 * holes. Rendering to Swedish or English is `i18n`'s work alone.
 */
export interface Message {
  readonly key: string;
  readonly args?: Readonly<Record<string, MessageArg>>;
}

/** A value to be written as a person writes it: grouped digits, yes/no, a date, its unit behind it. */
export interface Shown {
  readonly shown: Json;
  /** For example `m` or `kr`; written after the number with a non-breaking space. */
  readonly unit?: string;
  /** The labels of a choice's values, so that `deltid_fm` reads as the person knows it. */
  readonly choices?: readonly { readonly value: string; readonly label: LocalText }[];
}

export type MessageArg = string | number | LocalText | Shown | Message | readonly MessageArg[];

export function message(key: string, args?: Record<string, MessageArg>): Message {
  return args ? { key, args } : { key };
}

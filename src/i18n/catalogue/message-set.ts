import type { Language } from '#lib/local-text.ts';

/** Texts by flat key, in every language. */
export type MessageSet = Readonly<Record<Language, Readonly<Record<string, string>>>>;

type Plural<K extends string> = K extends `${infer Base}_one`
  ? Base
  : K extends `${infer Base}_other`
    ? Base
    : K;

/** What a caller writes: a text in two plural forms is asked for by its name without `_one` or `_other`. */
export type KeysOf<Set extends MessageSet> = Plural<keyof Set['sv'] & string>;

/**
 * Declares an area's texts. A key that is missing in English, or is only there, is a compile error.
 * Keys begin with the area's name or another that no area has; a text with a number ends in `_one` and `_other` and takes `count`.
 */
export function messageSet<const Sv extends Readonly<Record<string, string>>>(set: {
  readonly sv: Sv;
  readonly en: { readonly [Key in keyof NoInfer<Sv>]: string };
}): { readonly sv: Sv; readonly en: { readonly [Key in keyof Sv]: string } } {
  return set;
}

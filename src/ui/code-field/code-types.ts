/** A stretch of a text: characters from `from` up to, not with, `to`. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** Something to mend, underlined in the text. */
export interface CodeMark extends TextSpan {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What is known of a word in the text, as plain texts. */
export interface CodeHint {
  readonly title: string;
  readonly lines: readonly string[];
  /** An example, shown as code. */
  readonly code?: string;
}

/** Where the cursor stops in what is written, one after the other. */
export const hole = Symbol('hole');
export type Hole = typeof hole;

/** Something that may be written where the cursor is. */
export interface CodeSuggestion {
  readonly label: string;
  /** A few words beside the label. */
  readonly detail: string;
  readonly kind: 'operator' | 'field' | 'parameter' | 'value';
  /** What is written, with holes to fill in. */
  readonly parts: readonly (string | Hole)[];
  /** What it is found by when a person types; the label otherwise. */
  readonly found: string;
  readonly hint?: CodeHint;
}

export interface CodeSuggestions {
  /** What they replace. */
  readonly span: TextSpan;
  readonly list: readonly CodeSuggestion[];
}

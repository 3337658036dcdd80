/** A text as somebody writes it, and what it was last the same as. */
export interface Draft {
  readonly text: string;
  readonly base: string;
}

export function draftOf(text: string): Draft {
  return { text, base: text };
}

export function isTouched({ text, base }: Draft): boolean {
  return text !== base;
}

/** Somebody has written in the text, and what it was made from has since been changed without it. */
export function isOvertaken(draft: Draft, now: string): boolean {
  return isTouched(draft) && draft.base !== now;
}

/** After what it was made from changed: an untouched text follows; what somebody wrote is never written over. */
export function followed(draft: Draft, now: string): Draft {
  if (draft.base === now) return draft;
  return isTouched(draft) && draft.text !== now ? draft : draftOf(now);
}

/** A text cut where it differs from another: what they begin with in common, what is its own, how both end. */
export interface Parted {
  readonly start: string;
  readonly own: string;
  readonly end: string;
}

/** Cut between words, so that no word is marked in half. */
export function parted(text: string, other: string): Parted {
  const [words, others] = [wordsOf(text), wordsOf(other)];
  const most = Math.min(words.length, others.length);
  let start = 0;
  while (start < most && words[start] === others[start]) start++;
  let end = 0;
  while (end < most - start && words.at(-1 - end) === others.at(-1 - end)) end++;
  const last = words.length - end;
  const own = words.slice(start, last).join('');
  const bare = own.trimStart();
  return {
    // The space before what differs belongs to neither.
    start: words.slice(0, start).join('') + own.slice(0, own.length - bare.length),
    own: bare,
    end: words.slice(last).join(''),
  };
}

/** Each with the space before it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+/g) ?? [];
}

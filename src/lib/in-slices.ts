/** Milliseconds that the page may wait at a time. */
const slice = 10;

/** Milliseconds. Work whose every part takes so long would be felt, so it is not done at all. */
const tooSlow = 30;

/** So many parts have to be slow: one alone may have been the machine's doing. */
const partsToJudgeBy = 3;

/**
 * Does work in slices between which the page lives, and says what came of it. Gives back what cancels it.
 * Where every part is so slow that it is felt, it gives up without a word, unless it is `asked` for.
 */
export function inSlices<T>(
  work: Generator<void, T>,
  done: (result: T) => void,
  { asked = false }: { readonly asked?: boolean } = {},
): () => void {
  let parts = 0;
  let quickest = Number.POSITIVE_INFINITY;
  let timer = setTimeout(goOn);
  function goOn() {
    const until = performance.now() + slice;
    do {
      const began = performance.now();
      const { done: isDone, value } = work.next();
      if (isDone) return done(value);
      quickest = Math.min(quickest, performance.now() - began);
      if (++parts >= partsToJudgeBy && quickest > tooSlow && !asked) return;
    } while (performance.now() < until);
    timer = setTimeout(goOn);
  }
  return () => clearTimeout(timer);
}

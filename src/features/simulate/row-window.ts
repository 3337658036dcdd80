/** Where each row of a long list begins, and last where the list ends. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const height of heights) {
    end += height;
    offsets.push(end);
  }
  return offsets;
}

/** The rows that are seen between two heights, from the first to before the last. */
export function rowsBetween(
  offsets: readonly number[],
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } {
  const rows = offsets.length - 1;
  const from = Math.max(0, firstBeyond(offsets, top) - 1);
  return { from, to: Math.min(rows, firstBeyond(offsets, bottom)) };
}

/** The first place whose offset is beyond a height. */
function firstBeyond(offsets: readonly number[], height: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Rows of values, one of each list, such that every two values of different lists stand together in some row:
 * the faults that two values cause together are found with few rows. Each row is built from a pair that is left,
 * and filled with the values that bring most pairs with them. The first row has the first value of each list.
 */
export function pairwise(sizes: readonly number[]): readonly (readonly number[])[] {
  const left = new Set<string>();
  for (const [one, size] of sizes.entries())
    for (let other = one + 1; other < sizes.length; other++)
      for (let a = 0; a < size; a++)
        for (let b = 0; b < (sizes[other] ?? 0); b++) left.add(pair(one, a, other, b));
  const rows: number[][] = [];
  const take = (row: number[]) => {
    rows.push(row);
    for (const [one, a] of row.entries())
      for (let other = one + 1; other < row.length; other++)
        left.delete(pair(one, a, other, row[other] ?? 0));
  };
  if (sizes.length > 0 && sizes.every((size) => size > 0)) take(sizes.map(() => 0));
  for (const [first] of [...left].map((key) => [key])) {
    if (!first || !left.has(first)) continue;
    const [one = 0, a = 0, other = 0, b = 0] = first.split(' ').map(Number);
    const row: (number | undefined)[] = sizes.map(() => undefined);
    row[one] = a;
    row[other] = b;
    for (const [list, size] of sizes.entries()) row[list] ??= bestOf(list, size, row, left);
    take(row.map((value) => value ?? 0));
  }
  return rows;
}

/** The value of a list that stands together with most of a row's values for the first time. */
function bestOf(list: number, size: number, row: readonly (number | undefined)[], left: ReadonlySet<string>) {
  let best = 0;
  let most = -1;
  for (let value = 0; value < size; value++) {
    let count = 0;
    for (const [other, b] of row.entries()) {
      if (b === undefined || other === list) continue;
      if (left.has(list < other ? pair(list, value, other, b) : pair(other, b, list, value))) count++;
    }
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

function pair(one: number, a: number, other: number, b: number): string {
  return `${one} ${a} ${other} ${b}`;
}

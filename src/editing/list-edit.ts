/** The list with the item that has the key replaced; the same list where none has it. */
export function replaceWhere<T>(
  items: readonly T[],
  is: (item: T) => boolean,
  change: (item: T) => T,
): readonly T[] {
  return items.some(is) ? items.map((item) => (is(item) ? change(item) : item)) : items;
}

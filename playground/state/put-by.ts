/** A list with an item in the place of the one with the same key, or behind the others. */
export function putBy<Item>(list: readonly Item[], item: Item, keyOf: (item: Item) => number): readonly Item[] {
  const index = list.findLastIndex((other) => keyOf(other) === keyOf(item));
  return index < 0 ? [...list, item] : list.with(index, item);
}

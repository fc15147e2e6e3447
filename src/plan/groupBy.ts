/**
 * Items by their key; keys and items keep the order in which they came. (`Map.groupBy` is not yet wherever this runs.)
 *
 * @example groupBy([6, 5, 4], (n) => n % 2).get(0) // [6, 4]
 */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * Puts lists together that were each read behind one place and up to a limit, each thing once and in order: as far as all of
 * them are known, because behind the end of a full list there may be more of that list.
 */
export function mergeLists<Item>(
  lists: readonly (readonly Item[])[],
  limit: number,
  { nameOf, compare }: { readonly nameOf: (item: Item) => string; readonly compare: (a: Item, b: Item) => number },
): { readonly known: readonly Item[]; readonly isEnd: boolean } {
  const ends = lists.flatMap((items) => (items.length < limit ? [] : items.slice(-1)));
  const all = new Map(lists.flat().map((item) => [nameOf(item), item]));
  const known = [...all.values()].filter((item) => ends.every((end) => compare(item, end) <= 0)).toSorted(compare);
  return { known, isEnd: ends.length === 0 };
}

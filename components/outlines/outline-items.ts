/** A section template in an outline; a template without heading is an opening. */
export type Item = { id: string; heading: string; archived: boolean };

/** The items with one more, at an index or at the end; the same list when it is there already. */
export function withItem(items: Item[], item: Item, index = items.length): Item[] {
  return items.some(({ id }) => id === item.id) ? items : items.toSpliced(index, 0, item);
}

/** The items with one moved to the place of another. */
export function withMoved(items: Item[], id: string, overId: string): Item[] {
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === overId);
  const moved = items[from];
  if (!moved || to < 0 || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
}

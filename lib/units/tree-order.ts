/** What the place of a unit in the tree depends on. */
type Placed = { id: string; parentId: string | null; position: number; name: string };

/**
 * Units as they are read in a tree: each followed by those below it, siblings by position, then by name.
 * A unit whose parent is not among them begins a tree of its own.
 * @returns the units with `depth`, 0 for the topmost
 */
export function treeOrder<T extends Placed>(units: readonly T[]): (T & { depth: number })[] {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const ordered: (T & { depth: number })[] = [];
  const add = (parentId: string | null, depth: number) => {
    const siblings = [...(below.get(parentId) ?? [])];
    siblings.sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, "zh-CN"));
    for (const unit of siblings) {
      ordered.push({ ...unit, depth });
      add(unit.id, depth + 1);
    }
  };
  add(null, 0);
  return ordered;
}

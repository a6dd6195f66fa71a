import { type Active, type CollisionDetection, closestCenter, type Over, pointerWithin } from "@dnd-kit/core";
import { listId } from "./composed-outline.tsx";
import type { Item } from "./outline-items.ts";

/** With the pointer, what lies under it, an item before the list; with the keyboard, what is nearest. */
export const underPointer: CollisionDetection = (given) => {
  if (!given.pointerCoordinates) {
    const items = given.droppableContainers.filter(({ id }) => id !== listId);
    return closestCenter({ ...given, droppableContainers: items });
  }
  const hits = pointerWithin(given);
  const items = hits.filter(({ id }) => id !== listId);
  return items.length > 0 ? items : hits;
};

/** The index at which something dragged from outside would be put; null when it is not over the list. */
export function dropPlace(items: Item[], active: Active, over: Over | null): number | null {
  if (!over) return null;
  if (over.id === listId) return items.length;
  const index = items.findIndex(({ id }) => id === over.id);
  const rect = active.rect.current.translated;
  if (index < 0 || !rect) return null;
  const below = rect.top + rect.height / 2 > over.rect.top + over.rect.height / 2;
  return below ? index + 1 : index;
}

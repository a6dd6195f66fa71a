import type { BlockRange } from "./extensions/move-blocks.ts";
import { itemId } from "./outline-item.ts";
import type { OutlineSection } from "./use-document-facts.ts";

/**
 * What dropping one item of the outline on another means: a section takes the other's place among the
 * sections, a heading takes another heading's place or goes to the section it was dropped on.
 * @returns the blocks to move, and the index of the block before which they go; null when nothing moves
 */
export function planMove(
  sections: readonly OutlineSection[],
  movedId: string,
  targetId: string,
): { range: BlockRange; before: number } | null {
  const target = findItem(sections, targetId);
  const moved = findItem(sections, movedId);
  if (!moved || !target || movedId === targetId) return null;
  const range = {
    first: (moved.heading ?? moved.section).first,
    after: (moved.heading ?? moved.section).after,
  };
  const downwards = (target.heading ?? target.section).first > range.first;
  return { range, before: place() };

  function place(): number {
    if (!moved?.heading)
      return downwards || target!.section.key === "" ? target!.section.after : target!.section.first;
    if (target!.heading) return downwards ? target!.heading.after : target!.heading.first;
    if (!downwards) return target!.section.first;
    return target!.section.headings[0]?.first ?? target!.section.after;
  }
}

/** The section or the heading of an item of the outline. */
export function findItem(sections: readonly OutlineSection[], id: string) {
  for (const section of sections) {
    if (itemId(section) === id) return { section, heading: null };
    const heading = section.headings.find(({ key }) => key === id);
    if (heading) return { section, heading };
  }
  return null;
}

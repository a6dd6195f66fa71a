import type { Node } from "@tiptap/pm/model";
import { carriedOf } from "../../document/carried.ts";
import type { CarriedKind } from "../../document/carried-kinds.ts";
import { sectionsOf } from "../../document/sections.ts";

/** What was carried over in one section: how many words of each kind, and how many say something else now. */
export type SectionCount = {
  key: string;
  heading: string;
  kinds: Partial<Record<CarriedKind, number>>;
  moved: number;
};

/** Counts the marked words of each section of a document, for a preview of what rolling it forward does. */
export function countKinds(doc: Node): SectionCount[] {
  const carried = carriedOf(doc);
  return sectionsOf(doc).map(({ key, heading, from, to }) => {
    const kinds: SectionCount["kinds"] = {};
    let moved = 0;
    for (const { start, end, kind, text, from: old } of carried) {
      if (start < from || end > to) continue;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (text !== old) moved += 1;
    }
    return { key, heading, kinds, moved };
  });
}

import type { Node } from "@tiptap/pm/model";
import { type Carried, carriedIn } from "#lib/document/carried.ts";
import type { Period } from "#lib/period.ts";
import { proposal } from "#lib/sections/carry-over/propose.ts";
import type { SourceText } from "#lib/sections/reuse/queries.ts";
import type { OutlineSection } from "./use-document-facts.ts";

/** Carried-over words as the panel lists them. */
export type CarriedItem = Carried & {
  /** Which of all it is, counted from 1. */
  number: number;
  /** The section in which they stand; null in the title. */
  section: OutlineSection | null;
  /** What they would say a period later; null where nobody can know. */
  proposed: string | null;
};

/** The carried-over words of a document with what the panel shows of them. */
export function carriedItems(
  doc: Node,
  sections: readonly OutlineSection[],
  period: Period,
  sources: ReadonlyMap<string, SourceText> | null,
): CarriedItem[] {
  const items: CarriedItem[] = [];
  doc.forEach((block, offset, index) => {
    const section = sections.find(({ first, after }) => index >= first && index < after) ?? null;
    for (const { start, end, ...each } of carriedIn(block)) {
      const source = sources?.get(block.attrs.source);
      const from = source ?? { ...period, year: each.year };
      const place = { start: start + offset, end: end + offset, number: items.length + 1, section };
      items.push({ ...each, ...place, proposed: proposal(each.kind, each.from, from, period) });
    }
  });
  return items;
}

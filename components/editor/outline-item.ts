import type { OutlineSection } from "./use-document-facts.ts";

/** What a section is called among the items of the outline; the opening has no key of its own. */
export function itemId(section: Pick<OutlineSection, "key">): string {
  return section.key || "opening";
}

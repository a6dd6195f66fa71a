import type { DocumentJson } from "./schema.ts";

/** The parts of a section template that become text. A template without heading is an opening. */
export type SectionSource = { id: string; heading: string; body: DocumentJson };

/**
 * The blocks of a new section: its heading with id and template, then the skeleton.
 * @param source null for an empty section that is to be named
 * @param id stable id of the new section
 */
export function sectionBlocks(source: SectionSource | null, id: string): DocumentJson[] {
  const skeleton = source?.body.content ?? [{ type: "paragraph", attrs: { style: "body" } }];
  if (source && source.heading === "") return skeleton;
  const text = source ? [{ type: "text", text: source.heading }] : [];
  const heading = {
    type: "paragraph",
    attrs: { style: "level1", id, template: source?.id ?? null },
    content: text,
  };
  const begins = skeleton[0]?.attrs?.style === "level1";
  return [heading, ...(begins ? skeleton.slice(1) : skeleton)];
}

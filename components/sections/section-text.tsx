import { parseDocument } from "#lib/document/schema.ts";
import type { FoundSection } from "#lib/sections/reuse/queries.ts";
import { rendered } from "./rendered.tsx";
import "#components/editor/paper.css";

/** The text of a section to read, with the numbers that it has in its summary. */
export function SectionText({ doc, number }: Pick<FoundSection, "doc" | "number">) {
  return (
    <div className="skeleton overflow-hidden rounded-lg shadow-paper [&_.blank]:cursor-auto">
      <div className="document" style={{ counterReset: counters(number) }}>
        {parseDocument(doc).children.map(rendered)}
      </div>
    </div>
  );
}

/** Where counting begins, so that the section has the number that it has in its summary. */
export function counters(number: number): string {
  return `level1 ${Math.max(0, number - 1)} level2 level3 level4`;
}

import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { sectionRows } from "../../document/section-rows.ts";
import { sectionsOf } from "../../document/sections.ts";
import { carryOver, markStale, type Reuse } from "./carry-over.ts";
import { rollFrame, type UnitChange } from "./roll-frame.ts";
import { undated } from "./undated.ts";

/** A whole summary on its way into the next period. */
export type RollForward = Omit<Reuse, "own"> & {
  /** The summary that it comes from. */
  summaryId: string;
  unit: UnitChange;
  /** Gives each section its id. */
  newId: () => string;
};

/**
 * A summary rolled forward: its sections carried over under new ids, its title for the new period and unit,
 * its signature with a blank for the date. Images keep their ids.
 * @throws AppError `document.invalid` when the document does not fit the schema
 */
export function rollForward(document: DocumentJson, options: RollForward): DocumentJson {
  const doc = parseDocument(document);
  const keys = sectionRows(doc).map(({ key }) => key);
  const sections = sectionsOf(doc).map(({ first, after }, index) => ({ first, after, key: keys[index]! }));
  const reuse = { ...options, own: options.unit.to };
  const content = doc.toJSON().content.flatMap((block: DocumentJson, index: number): DocumentJson[] => {
    const style = block.attrs?.style as ParagraphStyle | undefined;
    if (style === "title" || style === "signer") return [rollFrame(block, reuse, options.unit)];
    if (style === "byline") return [markStale(block, reuse)];
    if (style === "date") return [undated(block)];
    const key = sections.find(({ first, after }) => first <= index && index < after)?.key ?? "";
    const carried = carryOver([block], { ...reuse, source: { summaryId: options.summaryId, key } });
    return style === "level1" ? carried.map((heading) => withId(heading, options.newId())) : carried;
  });
  return parseDocument({ type: "doc", content }).toJSON();
}

function withId(heading: DocumentJson, id: string): DocumentJson {
  return { ...heading, attrs: { ...heading.attrs, id } };
}

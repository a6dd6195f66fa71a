import type { Transform } from "@tiptap/pm/transform";
import { leafText } from "../document/leaf-text.ts";
import type { Finding, PlacedEdit } from "./rule.ts";

/**
 * Makes the fixes of findings, each where it was found: of two that touch the same words only the first, and none where
 * other words stand by now.
 */
export function applyFixes<Tr extends Transform>(transform: Tr, findings: readonly Finding[]): Tr {
  const { doc } = transform;
  const chosen: PlacedEdit[] = [];
  for (const edit of findings.flatMap(editsOf).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end, text } = edit;
    const isThere = end <= doc.content.size && doc.textBetween(start, end, "\n", leafText) === text;
    if (isThere && start >= (chosen.at(-1)?.end ?? 0)) chosen.push(edit);
  }
  for (const { start, end, fix } of chosen.reverse()) {
    const place = transform.doc.resolve(start);
    const marks = (end > start && place.nodeAfter?.marks) || place.marks();
    if (fix) transform.replaceWith(start, end, doc.type.schema.text(fix, marks));
    else transform.delete(start, end);
  }
  return transform;
}

/** Everything that the fix of a finding changes; nothing where it has none. */
function editsOf({ start, end, text, fix, more = [] }: Finding): readonly PlacedEdit[] {
  return fix === null ? more : [{ start, end, text, fix }, ...more];
}

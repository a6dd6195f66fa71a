import { isUuid } from "../uuid.ts";

/** A section of an older summary: the summary's id, and the section's key, empty for its opening. */
export type Source = { summaryId: string; key: string };

/** A source as the attribute of a paragraph: `<summary id>/<key>`. */
export function sourceText({ summaryId, key }: Source): string {
  return `${summaryId}/${key}`;
}

/** The source that an attribute names; null when it names none. */
export function parseSource(attribute: unknown): Source | null {
  if (typeof attribute !== "string") return null;
  const summaryId = attribute.slice(0, 36);
  if (!isUuid(summaryId) || attribute[36] !== "/") return null;
  return { summaryId, key: attribute.slice(37, 137) };
}

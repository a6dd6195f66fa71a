import type { ParagraphStyle } from "./paragraph-styles.ts";

/** What stands above a text. */
export const headStyles: ReadonlySet<ParagraphStyle> = new Set(["title", "byline"]);

/** What stands below a text. */
export const signatureStyles: ReadonlySet<ParagraphStyle> = new Set(["signer", "date"]);

/** What stands around a text and belongs to none of its sections. */
export const frameStyles: ReadonlySet<ParagraphStyle> = new Set([...headStyles, ...signatureStyles]);

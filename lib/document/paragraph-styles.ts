/**
 * What a paragraph is. `level1` … `level4` are 一、 （一） 1. （1）; a `level1` paragraph begins a
 * section; `byline` stands under the title, `signer` and `date` are 署名 and 成文日期.
 */
export const paragraphStyles = [
  "body",
  "title",
  "byline",
  "level1",
  "level2",
  "level3",
  "level4",
  "signer",
  "date",
] as const;

/** One of `paragraphStyles`. */
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** What a paragraph inside a section can be: all that a section template may contain. */
export const sectionStyles: readonly ParagraphStyle[] = ["body", "level2", "level3", "level4"];

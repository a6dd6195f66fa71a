import type { Node } from "@tiptap/pm/model";
import { leafText } from "#lib/document/leaf-text.ts";
import { titleBreaks } from "#lib/docx/title-lines.ts";

/** The lines of a title on paper, as the exporter ends them. */
export type TitleCut = {
  /** Offsets in the paragraph at which a line ends that the author did not end. */
  breaks: number[];
  lines: number;
};

/**
 * Cuts a title into the lines that the exporter makes of it.
 * @param cutWords cuts a text into words that joined are the text
 */
export function cutTitle(title: Node, cutWords: (text: string) => readonly string[]): TitleCut {
  let text = "";
  // For each character the offset in the paragraph before it; a blank is one place and many characters.
  const offsets: number[] = [];
  title.forEach((child, offset) => {
    const words = child.text ?? leafText(child);
    for (let i = 0; i < words.length; i++) offsets.push(child.isText ? offset + i : offset);
    text += words;
  });
  const breaks = titleBreaks(text, cutWords);
  const places = new Set(breaks.map((at) => offsets[at] ?? 0).filter((place) => place > 0));
  return { breaks: [...places], lines: text.split("\n").length + breaks.length };
}

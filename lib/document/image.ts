import { Node } from "@tiptap/core";
import { suggestedAttribute, suggestionShown } from "./suggestions/suggested.ts";

/** A picture between paragraphs. The bytes are stored apart under `id`; width and height are in pixels. */
export const Image = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes() {
    const number = (name: string) => (element: HTMLElement) => Number(element.getAttribute(name)) || null;
    return {
      ...suggestedAttribute,
      id: { default: null, parseHTML: (element) => element.getAttribute("data-image") },
      width: { default: null, parseHTML: number("width") },
      height: { default: null, parseHTML: number("height") },
      alt: { default: "", parseHTML: (element) => element.getAttribute("alt") ?? "" },
    };
  },

  parseHTML() {
    return [{ tag: "img[data-image]" }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { id, width, height, alt } = node.attrs;
    return [
      "img",
      { ...suggestionShown(HTMLAttributes), src: `/api/images/${id}`, "data-image": id, width, height, alt },
    ];
  },
});

import { Node } from "@tiptap/core";

/** A picture between paragraphs. The bytes are stored apart under `id`; width and height are in pixels. */
export const Image = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes() {
    const number = (name: string) => (element: HTMLElement) => Number(element.getAttribute(name)) || null;
    return {
      id: { default: null, parseHTML: (element) => element.getAttribute("data-image") },
      width: { default: null, parseHTML: number("width") },
      height: { default: null, parseHTML: number("height") },
      alt: { default: "", parseHTML: (element) => element.getAttribute("alt") ?? "" },
    };
  },

  parseHTML() {
    return [{ tag: "img[data-image]" }];
  },

  renderHTML({ node }) {
    const { id, width, height, alt } = node.attrs;
    return ["img", { src: `/api/images/${id}`, "data-image": id, width, height, alt }];
  },
});

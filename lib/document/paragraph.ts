import { Node } from "@tiptap/core";
import { type ParagraphStyle, paragraphStyles } from "./paragraph-styles.ts";
import { hidden, suggestedAttribute } from "./suggestions/suggested.ts";

const tags: Partial<Record<ParagraphStyle, string>> = { title: "h1", level1: "h2", level2: "h3" };

/**
 * Every block of text is this one node, as in a word processor: a change of style is a change of an
 * attribute, so that it never deletes and retypes the text under a colleague who is typing in it.
 */
export const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "inline*",
  priority: 1000,

  addAttributes() {
    return {
      style: {
        default: "body",
        keepOnSplit: true,
        parseHTML: (element) => {
          const style = element.getAttribute("data-style") as ParagraphStyle | null;
          return style && paragraphStyles.includes(style) ? style : "body";
        },
        renderHTML: (attributes) => ({ "data-style": attributes.style }),
      },
      id: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element) => element.getAttribute("data-id"),
        renderHTML: (attributes) => (attributes.id ? { "data-id": attributes.id } : {}),
      },
      template: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element) => element.getAttribute("data-template"),
        renderHTML: (attributes) => (attributes.template ? { "data-template": attributes.template } : {}),
      },
      // Where the text was carried over from, as `lib/document/source.ts` writes it.
      source: {
        default: null,
        keepOnSplit: true,
        parseHTML: (element) => element.getAttribute("data-source"),
        renderHTML: (attributes) => (attributes.source ? { "data-source": attributes.source } : {}),
      },
      ...suggestedAttribute,
      // That it is split off from the paragraph before it, or joined to it.
      split: hidden("split"),
      restyled: hidden("restyled"),
    };
  },

  parseHTML() {
    return [
      { tag: "p" },
      { tag: "h1" },
      { tag: "h2" },
      { tag: "h3" },
      { tag: "h4" },
      { tag: "h5" },
      { tag: "h6" },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    return [tags[node.attrs.style as ParagraphStyle] ?? "p", HTMLAttributes, 0];
  },
});

import { Node } from "@tiptap/core";
import { blankText } from "./blank-text.ts";
import { suggestedAttribute, suggestionShown } from "./suggestions/suggested.ts";

/** What a blank wants. */
export const blankKinds = ["text", "number", "date"] as const;

/** One of `blankKinds`. */
export type BlankKind = (typeof blankKinds)[number];

/** A place that must be filled before the summary can be final: an atom with a prompt and a kind. */
export const Blank = Node.create({
  name: "blank",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return {
      ...suggestedAttribute,
      prompt: { default: "", parseHTML: (element) => element.getAttribute("data-prompt") ?? "" },
      kind: {
        default: "text",
        parseHTML: (element) => {
          const kind = element.getAttribute("data-kind") as BlankKind | null;
          return kind && blankKinds.includes(kind) ? kind : "text";
        },
      },
    };
  },

  parseHTML() {
    return [{ tag: "span[data-blank]" }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { prompt, kind } = node.attrs;
    const shown = { "data-blank": "", "data-prompt": prompt, "data-kind": kind, class: "blank" };
    return ["span", { ...suggestionShown(HTMLAttributes), ...shown }, prompt];
  },

  renderText({ node }) {
    return blankText(node.attrs.prompt);
  },
});

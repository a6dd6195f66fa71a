import { Extension, getMarkRange } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    links: {
      /** Gives the selection, or the link around the caret, an address. */
      setLink: (href: string) => ReturnType;
      /** Takes the link around the caret or in the selection away. */
      removeLink: () => ReturnType;
    };
  }
}

/** Commands for links. */
export const Links = Extension.create({
  name: "links",

  addCommands() {
    return {
      setLink:
        (href) =>
        ({ chain }) =>
          chain().extendMarkRange("link").setMark("link", { href }).run(),
      removeLink:
        () =>
        ({ state, tr }) => {
          const type = state.schema.marks.link!;
          const { from, to, $from } = state.selection;
          const around = getMarkRange($from, type) ?? { from, to };
          tr.removeMark(Math.min(from, around.from), Math.max(to, around.to), type);
          return true;
        },
    };
  },
});

import { Extension, InputRule } from "@tiptap/core";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import { newUuid } from "#lib/uuid.ts";

const rules: [RegExp, ParagraphStyle][] = [
  [/^[一二三四五六七八九十]{1,3}、$/, "level1"],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]$/, "level2"],
  [/^\d{1,2}[.．] $/, "level3"],
  [/^[（(]\d{1,2}[）)]$/, "level4"],
];

/** A number typed at the start of body text becomes structure; undo gives the typed characters back. */
export const TypedNumbers = Extension.create({
  name: "typedNumbers",
  // Before the history of collaboration, which would take the characters with their number.
  priority: 1100,

  addInputRules() {
    return rules.map(
      ([find, style]) =>
        new InputRule({
          find,
          handler: ({ state, range }) => {
            const $from = state.doc.resolve(range.from);
            if ($from.depth !== 1 || $from.parent.attrs.style !== "body") return null;
            const { tr } = state;
            tr.delete(range.from, range.to).setNodeAttribute($from.before(), "style", style);
            // At once: an id that came behind would make undo forget what was typed.
            if (style === "level1") tr.setNodeAttribute($from.before(), "id", newUuid());
          },
        }),
    );
  },

  addKeyboardShortcuts() {
    return { "Mod-z": () => this.editor.commands.undoInputRule() };
  },
});

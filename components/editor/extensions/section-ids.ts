import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { newUuid } from "#lib/uuid.ts";

/**
 * Gives every level-1 heading an id of its own. Only the browser that made a change does so: were all of
 * them to mend what arrives from others, they would overwrite each other's ids.
 */
export const SectionIds = Extension.create({
  name: "sectionIds",

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("sectionIds"),
        appendTransaction(transactions, _before, state) {
          const own = transactions.some((tr) => tr.docChanged && !tr.getMeta(ySyncPluginKey));
          if (!own) return null;
          const seen = new Set<string>();
          const tr = state.tr;
          state.doc.forEach((block, offset) => {
            if (block.attrs.style !== "level1") return;
            const { id } = block.attrs;
            if (id && !seen.has(id)) seen.add(id);
            else tr.setNodeAttribute(offset, "id", newUuid());
          });
          return tr.docChanged ? tr : null;
        },
      }),
    ];
  },
});

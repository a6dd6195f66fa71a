import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** What the slash menu offers; the editor has a name for each. */
export const slashItems = [
  "level1",
  "level2",
  "level3",
  "level4",
  "body",
  "table",
  "image",
  "blank",
  "figure",
  "signer",
  "date",
] as const;

/** One of `slashItems`. */
export type SlashItem = (typeof slashItems)[number];

/** What belongs within a sentence. */
const inSentence: readonly SlashItem[] = ["figure", "blank"];

/** The open menu: what is offered, what is typed after the slash, where it stands on the screen, how to choose. */
export type SlashMenuState = {
  items: readonly SlashItem[];
  query: string;
  rect: { left: number; top: number; bottom: number };
  choose: (item: SlashItem) => void;
};

type Options = {
  /** Called when the menu opens, changes and (null) closes. */
  onMenu: (menu: SlashMenuState | null) => void;
  /** A key pressed while the menu is open; true when the menu used it. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Opens the dialog for something that needs one. */
  onOpen: (dialog: "image" | "blank" | "figure") => void;
};

/** "/" offers what can be inserted, within a sentence only what belongs there; Escape leaves it a slash. */
export const Slash = Extension.create<Options>({
  name: "slash",

  addOptions() {
    return { onMenu: () => {}, onKey: () => false, onOpen: () => {} };
  },

  addProseMirrorPlugins() {
    const { editor, options } = this;
    let shown = "";
    let dismissed = -1;

    const update = (view: EditorView) => {
      const slash = slashBefore(view);
      if (!slash) dismissed = -1;
      const open = slash && slash.at !== dismissed && view.editable && view.hasFocus() ? slash : null;
      const now = open ? `${open.at}/${open.query}` : "";
      if (now === shown) return;
      shown = now;
      options.onMenu(
        open && {
          items: open.items,
          query: open.query,
          rect: view.coordsAtPos(view.state.selection.from),
          choose: (item) => insert(editor, open.at, item, options.onOpen),
        },
      );
    };

    return [
      new Plugin({
        key: new PluginKey("slash"),
        view: () => ({ update, destroy: () => options.onMenu(null) }),
        props: {
          handleKeyDown: (view, event) => {
            if (shown === "") return false;
            if (event.key !== "Escape") return options.onKey(event);
            dismissed = slashBefore(view)?.at ?? -1;
            update(view);
            return true;
          },
        },
      }),
    ];
  },
});

/** The slash before the caret and what is typed after it; null without one, or where it divides numbers or words. */
function slashBefore(view: EditorView): { at: number; query: string; items: readonly SlashItem[] } | null {
  const { $from, empty } = view.state.selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, "\n", "\uFFFC");
  const found = /(?<![\w/:])\/([^\s/\uFFFC]{0,12})$/.exec(before);
  if (!found) return null;
  const at = $from.pos - found[0].length;
  return { at, query: found[1] ?? "", items: at === $from.start() ? slashItems : inSentence };
}

function insert(editor: Editor, from: number, item: SlashItem, onOpen: Options["onOpen"]): void {
  const chain = editor.chain().focus().deleteRange({ from, to: editor.state.selection.from });
  if (item === "table") chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
  else if (item === "image" || item === "blank" || item === "figure") {
    chain.run();
    onOpen(item);
  } else chain.setStyle(item).run();
}

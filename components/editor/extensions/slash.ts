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

/** The open menu: what is typed after the slash, where it stands on the screen, how to choose. */
export type SlashMenuState = {
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

/** "/" at the start of a paragraph offers what can be inserted; Escape leaves it a slash. */
export const Slash = Extension.create<Options>({
  name: "slash",

  addOptions() {
    return { onMenu: () => {}, onKey: () => false, onOpen: () => {} };
  },

  addProseMirrorPlugins() {
    const { editor, options } = this;
    let shown = "";
    let dismissed = "";

    const update = (view: EditorView) => {
      const typed = typedAfterSlash(view);
      if (typed === null) dismissed = "";
      const place = typed === null ? "" : `${view.state.selection.$from.start()}`;
      const open = typed !== null && place !== dismissed && view.editable && view.hasFocus();
      const now = open ? `${place}/${typed}` : "";
      if (now === shown) return;
      shown = now;
      const rect = open ? view.coordsAtPos(view.state.selection.from) : null;
      options.onMenu(
        rect ? { query: typed ?? "", rect, choose: (item) => insert(editor, item, options.onOpen) } : null,
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
            dismissed = `${view.state.selection.$from.start()}`;
            update(view);
            return true;
          },
        },
      }),
    ];
  },
});

/** What stands between a slash at the start of the paragraph and the caret; null without such a slash. */
function typedAfterSlash(view: EditorView): string | null {
  const { $from, empty } = view.state.selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, "\n", "\uFFFC");
  return /^\/(\S{0,12})$/.exec(before)?.[1] ?? null;
}

function insert(editor: Editor, item: SlashItem, onOpen: Options["onOpen"]): void {
  const { $from } = editor.state.selection;
  const chain = editor.chain().focus().deleteRange({ from: $from.start(), to: $from.pos });
  if (item === "table") chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
  else if (item === "image" || item === "blank" || item === "figure") {
    chain.run();
    onOpen(item);
  } else chain.setStyle(item).run();
}

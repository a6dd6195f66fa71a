import { type Editor, Extension, type Range } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import Suggestion, { type SuggestionProps } from "@tiptap/suggestion";
import type { ParagraphStyle } from "#lib/document/paragraph.ts";

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
  "signer",
  "date",
] as const;

/** One of `slashItems`. */
export type SlashItem = (typeof slashItems)[number];

/** The open menu: what is typed after the slash, where it stands on the screen, how to choose. */
export type SlashMenuState = {
  query: string;
  rect: DOMRect | null;
  choose: (item: SlashItem) => void;
};

type Options = {
  /** Called when the menu opens, changes and (null) closes. */
  onMenu: (menu: SlashMenuState | null) => void;
  /** A key pressed while the menu is open; true when the menu used it. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Opens the dialog for something that needs one. */
  onOpen: (dialog: "image" | "blank") => void;
};

/** "/" at the start of a paragraph or after a space offers what can be inserted. */
export const Slash = Extension.create<Options>({
  name: "slash",

  addOptions() {
    return { onMenu: () => {}, onKey: () => false, onOpen: () => {} };
  },

  addProseMirrorPlugins() {
    const { onMenu, onKey, onOpen } = this.options;
    const show = (props: SuggestionProps<SlashItem, SlashItem>) =>
      onMenu({
        query: props.query,
        rect: props.clientRect?.() ?? null,
        choose: (item) => props.command(item),
      });
    return [
      Suggestion<SlashItem, SlashItem>({
        pluginKey: new PluginKey("slash"),
        editor: this.editor,
        char: "/",
        startOfLine: true,
        items: () => [...slashItems],
        command: ({ editor, range, props }) => insert(editor, range, props, onOpen),
        render: () => ({
          onStart: show,
          onUpdate: show,
          onKeyDown: ({ event }) => onKey(event),
          onExit: () => onMenu(null),
        }),
      }),
    ];
  },
});

function insert(editor: Editor, range: Range, item: SlashItem, onOpen: Options["onOpen"]): void {
  const chain = editor.chain().focus().deleteRange(range);
  if (item === "table") chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
  else if (item === "image" || item === "blank") {
    chain.run();
    onOpen(item);
  } else chain.setStyle(item satisfies ParagraphStyle).run();
}

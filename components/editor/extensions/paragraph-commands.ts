import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { levelOf } from "#lib/document/numbering.ts";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    paragraphCommands: {
      /** Gives all selected paragraphs outside tables a style. */
      setStyle: (style: ParagraphStyle) => ReturnType;
      /** One level up (-1: towards 一、) or down (+1); body text becomes level 3 going up from it. */
      shiftLevel: (by: 1 | -1) => ReturnType;
      /** Makes the first sentence of a numbered paragraph its heading words, or takes that away. */
      toggleLead: () => ReturnType;
    };
  }
}

/** Structure by keyboard and toolbar, as Word users know it. */
export const ParagraphCommands = Extension.create({
  name: "paragraphCommands",
  priority: 200,

  addCommands() {
    return {
      setStyle:
        (style) =>
        ({ state, tr, dispatch }) => {
          if (dispatch)
            for (const { pos, node } of selectedParagraphs(state)) applyStyle(tr, pos, node, style);
          return true;
        },
      shiftLevel:
        (by) =>
        ({ state, tr, dispatch }) => {
          for (const { pos, node } of selectedParagraphs(state)) {
            const level = levelOf(node.attrs.style) ?? (node.attrs.style === "body" ? 5 : null);
            if (level === null) continue;
            const next = Math.min(Math.max(level + by, 1), 5);
            const style = next === 5 ? "body" : (`level${next}` as ParagraphStyle);
            if (dispatch) applyStyle(tr, pos, node, level === 5 && by < 0 ? "level3" : style);
          }
          return true;
        },
      toggleLead:
        () =>
        ({ state, tr, dispatch }) => {
          if (dispatch) for (const { pos, node } of selectedParagraphs(state)) toggleLead(tr, pos, node);
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    const style = (name: ParagraphStyle) => () => this.editor.commands.setStyle(name);
    return {
      "Mod-Alt-0": style("body"),
      "Mod-Shift-n": style("body"),
      "Mod-Alt-1": style("level1"),
      "Mod-Alt-2": style("level2"),
      "Mod-Alt-3": style("level3"),
      "Mod-Alt-4": style("level4"),
      "Alt-Shift-ArrowLeft": () => this.editor.commands.shiftLevel(-1),
      "Alt-Shift-ArrowRight": () => this.editor.commands.shiftLevel(1),
      "Alt-Shift-ArrowUp": () => moveSelected(this.editor, -1),
      "Alt-Shift-ArrowDown": () => moveSelected(this.editor, 1),
      Enter: () =>
        this.editor.commands.command(({ state, tr, dispatch }) => enter(state, dispatch ? tr : null)),
      Backspace: () =>
        this.editor.commands.command(({ state, tr, dispatch }) => unnumber(state, dispatch ? tr : null)),
    };
  },
});

/** The paragraphs outside tables that the selection touches, with their positions. */
export function selectedParagraphs(state: EditorState): { pos: number; node: Node }[] {
  const found: { pos: number; node: Node }[] = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos, parent) => {
    if (node.type.name === "paragraph" && parent?.type.name === "doc") found.push({ pos, node });
    return node.type.name !== "table";
  });
  return found;
}

function applyStyle(tr: Transaction, pos: number, node: Node, style: ParagraphStyle): void {
  tr.setNodeAttribute(pos, "style", style);
  const lead = node.type.schema.marks.lead!;
  if (levelOf(style) === null) tr.removeMark(pos + 1, pos + 1 + node.content.size, lead);
}

function toggleLead(tr: Transaction, pos: number, node: Node): void {
  const lead = node.type.schema.marks.lead!;
  const end = node.textContent.search(/[。！？；]/);
  if (levelOf(node.attrs.style) === null || end < 0) return;
  const from = pos + 1;
  if (node.firstChild?.marks.some((mark) => mark.type === lead))
    tr.removeMark(from, from + node.content.size, lead);
  else tr.addMark(from, from + end + 1, lead.create());
}

/** After a heading comes text; an empty numbered paragraph ends the list, as in Word. */
function enter(state: EditorState, tr: Transaction | null): boolean {
  const { $from, empty } = state.selection;
  const style = $from.parent.attrs.style as ParagraphStyle | undefined;
  if (!empty || $from.depth !== 1 || !style || style === "body") return false;
  if (levelOf(style) !== null && $from.parent.content.size === 0) {
    tr?.setNodeAttribute($from.before(), "style", "body");
    return true;
  }
  const atEnd = $from.parentOffset === $from.parent.content.size;
  const goesOn = style === "level3" || style === "level4" || style === "signer";
  if (!atEnd || goesOn) return false;
  if (tr) {
    tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: { style: "body" } }]);
    tr.setSelection(TextSelection.create(tr.doc, $from.pos + 2)).scrollIntoView();
  }
  return true;
}

/** Backspace before the first character takes the number away before it joins paragraphs. */
function unnumber(state: EditorState, tr: Transaction | null): boolean {
  const { $from, empty } = state.selection;
  const style = $from.parent.attrs.style as ParagraphStyle | undefined;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1 || !style || levelOf(style) === null)
    return false;
  if (tr) applyStyle(tr, $from.before(), $from.parent, "body");
  return true;
}

/** Moves the selected blocks over the block above (-1) or below (+1). */
function moveSelected(editor: Editor, by: 1 | -1): boolean {
  if (editor.state.selection.$from.depth === 0) return false;
  void import("./move-blocks.ts").then(
    ({ moveSelectedBlocks }) => moveSelectedBlocks(editor, by),
    () => {},
  );
  return true;
}

import { NodeSelection, type Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { FigureAttributes } from "#lib/document/figure.ts";
import { figureText } from "#lib/document/figure-text.ts";
import { figuresOf, type PlacedFigure } from "#lib/document/figures.ts";
import { confirmed, isOpen } from "#lib/summaries/figures/figure-now.ts";
import { carriedKey } from "../extensions/carried-words.ts";
import type { FigureFeed } from "./figure-feed.ts";

/** Changes figures of the text, as one step that one undo takes back. */
export function changeFigures(editor: Editor, places: readonly PlacedFigure[]): void {
  oneStep(editor, (tr) => {
    const { from, node } = editor.state.selection as Partial<NodeSelection> & { from: number };
    for (const { pos, attrs } of places) {
      if (tr.doc.nodeAt(pos)?.type.name === "figure") tr.setNodeMarkup(pos, null, attrs);
    }
    if (node?.type.name === "figure") tr.setSelection(NodeSelection.create(tr.doc, from));
  });
}

/** Puts what the records say now into figures that wait for a person. */
export function confirmFigures(editor: Editor, feed: FigureFeed, places: readonly PlacedFigure[]): void {
  const { subject } = feed.context;
  changeFigures(
    editor,
    places
      .flatMap((place) => standing(editor, place) ?? [])
      .map(({ pos, attrs }) => ({ pos, attrs: confirmed(attrs, feed.now(attrs), subject) })),
  );
}

/** The figures of the text that wait for a person. */
export function openFigures(editor: Editor, feed: FigureFeed): PlacedFigure[] {
  return figuresOf(editor.state.doc).filter(({ attrs }) => isOpen(feed.now(attrs)));
}

/** Leaves the words of a figure in the text and takes the rest away. */
export function unlinkFigure(editor: Editor, pos: number): void {
  const figure = editor.state.doc.nodeAt(pos);
  if (figure?.type.name !== "figure") return;
  const text = editor.schema.text(figureText(figure.attrs), figure.marks);
  oneStep(editor, (tr) => tr.replaceWith(pos, pos + 1, text));
}

/** Puts a figure in place of words. */
export function linkWords(
  editor: Editor,
  { start, end }: { start: number; end: number },
  attrs: FigureAttributes,
): void {
  oneStep(editor, (tr) => tr.replaceWith(start, end, editor.schema.node("figure", attrs)));
}

/** Shows a figure and selects it. */
export function goToFigure(editor: Editor, place: PlacedFigure): void {
  const figure = standing(editor, place);
  if (!figure) return;
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, figure.pos)).scrollIntoView());
  editor.commands.focus();
}

/** A figure of a list in the document as it is now: a colleague may have written before it since it was drawn. */
function standing(editor: Editor, { pos, attrs }: PlacedFigure): PlacedFigure | undefined {
  const said = JSON.stringify(attrs);
  return figuresOf(editor.state.doc)
    .filter((each) => each.attrs === attrs || JSON.stringify(each.attrs) === said)
    .sort((one, other) => Math.abs(one.pos - pos) - Math.abs(other.pos - pos))[0];
}

function oneStep(editor: Editor, change: (tr: Transaction) => void): void {
  const undo = yUndoPluginKey.getState(editor.state)?.undoManager;
  undo?.stopCapturing();
  const { tr } = editor.state;
  change(tr);
  // Carried-over words beside it are as open as they were.
  editor.view.dispatch(tr.setMeta(carriedKey, {}));
  undo?.stopCapturing();
}

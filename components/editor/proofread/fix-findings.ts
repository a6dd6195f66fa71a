import { type EditorState, TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { leafText } from "#lib/document/leaf-text.ts";
import { applyFixes } from "#lib/proofread/apply-fixes.ts";
import type { PlacedFinding } from "#lib/proofread/checking/place.ts";
import { placesOf } from "./finding-marks.ts";

/**
 * Makes the fixes of findings in one step, which one undo takes back. Words that have changed since stay as they are.
 * @returns the findings that were fixed
 */
export function fixFindings(editor: Editor, findings: readonly PlacedFinding[]): PlacedFinding[] {
  const { state } = editor;
  const present = findings.filter(({ fix }) => fix !== null).flatMap((finding) => asItStands(state, finding));
  if (present.length === 0) return [];
  const undo = () => yUndoPluginKey.getState(editor.state)?.undoManager;
  undo()?.stopCapturing();
  editor.view.dispatch(
    applyFixes(
      state.tr,
      present.map(({ moved }) => moved),
    ),
  );
  undo()?.stopCapturing();
  editor.commands.focus(undefined, { scrollIntoView: false });
  return present.map(({ finding }) => finding);
}

/** Selects the words of a finding and shows them; false when they are gone. */
export function showFinding(editor: Editor, finding: PlacedFinding): boolean {
  const [place] = placesOf(editor.state, finding);
  if (!place) return false;
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView());
  editor.view.focus();
  return true;
}

/** A finding where it stands by now; nothing when somebody has changed its words. */
function asItStands(state: EditorState, finding: PlacedFinding) {
  const places = placesOf(state, finding);
  const same = places.every(({ from, to, words }) => state.doc.textBetween(from, to, "", leafText) === words);
  const [first, ...others] = places;
  if (!first || !same) return [];
  const more = others.flatMap(({ part, from, to }) => {
    const edit = finding.more?.[part - 1];
    return edit ? [{ ...edit, start: from, end: to }] : [];
  });
  return [{ finding, moved: { ...finding, start: first.from, end: first.to, more } }];
}

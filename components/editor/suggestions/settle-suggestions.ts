import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { settleIn, type Verdict } from "#lib/document/suggestions/settle.ts";
import { placesOf } from "./suggestion-at.ts";
import { settledMeta, showSuggestion } from "./suggestion-filling.ts";

/** Accepts suggestions or takes them back, as one step that one undo takes back. */
export function settleSuggestions(editor: Editor, verdict: Verdict, ids: ReadonlySet<string>): void {
  const undo = yUndoPluginKey.getState(editor.state)?.undoManager;
  undo?.stopCapturing();
  const { tr } = editor.state;
  settleIn(tr, verdict, (id) => ids.has(id));
  editor.view.dispatch(
    showSuggestion(tr, null, false).setMeta(settledMeta, true).setMeta("addToHistory", true),
  );
  undo?.stopCapturing();
}

/** Shows a suggestion in the text and puts the caret at its beginning. */
export function goToSuggestion(editor: Editor, id: string): void {
  const place = placesOf(editor.state.doc, id)[0];
  if (!place) return;
  const { tr } = editor.state;
  const at = tr.doc.resolve(Math.min(place.from + (place.whole ? 1 : 0), tr.doc.content.size));
  tr.setSelection(TextSelection.near(at)).scrollIntoView();
  editor.view.dispatch(showSuggestion(tr, id, false));
}

import type { Editor } from "@tiptap/react";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";

/**
 * Remembers where the caret stands, whatever is written meanwhile: undoing an insertion would leave it in the
 * section behind. The function that comes puts it back there.
 */
export function rememberCaret(editor: Editor): () => void {
  const { binding } = ySyncPluginKey.getState(editor.state);
  const place = absolutePositionToRelativePosition(
    editor.state.selection.head,
    binding.type,
    binding.mapping,
  );
  return () => {
    const at = relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping);
    if (at !== null) editor.chain().setTextSelection(at).focus().run();
  };
}

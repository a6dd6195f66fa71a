import type { Editor } from "@tiptap/core";
import { type ImageTarget, storeImage } from "./store-image.ts";

/** Lets the person choose pictures and puts them at the caret. */
export function chooseImage(editor: Editor, target: ImageTarget): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/png,image/jpeg";
  input.multiple = true;
  // In the page, or the browser may throw it away while the person is choosing.
  input.hidden = true;
  document.body.append(input);
  input.oncancel = () => input.remove();
  input.onchange = () => {
    void insertImages(editor, target, [...(input.files ?? [])], undefined);
    input.remove();
  };
  input.click();
}

/** Stores pictures and puts them into the text, at the caret where no place is given. */
export async function insertImages(
  editor: Editor,
  target: ImageTarget,
  files: File[],
  at: number | undefined,
): Promise<void> {
  for (const file of files) {
    const result = await storeImage(target, file);
    if (!result.ok) {
      target.onFailure(result.error);
      return;
    }
    const attrs = { ...result.value, alt: file.name.replace(/\.\w+$/, "") };
    const pos = at ?? editor.state.selection.to;
    editor.chain().insertContentAt(pos, { type: "image", attrs }).focus().run();
  }
}

import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { Failure } from "#lib/action.ts";
import { requestJson } from "./request.ts";

/** Where pictures of an editor go, and whom to tell when one cannot. */
export type ImageTarget = {
  summaryId: string;
  /** Largest file, in megabytes. */
  limit: number;
  onFailure: (failure: Failure) => void;
};

type Stored = { id: string; width: number; height: number };

/** Pictures that are pasted or dropped as files are stored, then stand in the text. */
export const ImageFiles = Extension.create<{ target: ImageTarget | null }>({
  name: "imageFiles",

  addOptions() {
    return { target: null };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { target } = this.options;
    const take = (files: FileList | undefined, pos: number | undefined): boolean => {
      const pictures = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
      if (!target || pictures.length === 0) return false;
      void insertImages(editor, target, pictures, pos);
      return true;
    };
    return [
      new Plugin({
        key: new PluginKey("imageFiles"),
        props: {
          handlePaste: (_view, event) =>
            !event.clipboardData?.types.includes("text/html") && take(event.clipboardData?.files, undefined),
          handleDrop: (view, event) =>
            take(
              event.dataTransfer?.files,
              view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos,
            ),
        },
      }),
    ];
  },
});

/** Lets the person choose pictures and puts them at the caret. */
export function chooseImage(editor: Editor, target: ImageTarget): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/png,image/jpeg";
  input.multiple = true;
  input.onchange = () => void insertImages(editor, target, [...(input.files ?? [])], undefined);
  input.click();
}

/** Stores a picture of a summary. */
export async function storeImage(target: ImageTarget, file: Blob) {
  if (file.size > target.limit * 1024 * 1024) {
    const failure: Failure = { code: "image.too-big", values: { limit: target.limit } };
    return { ok: false as const, error: failure };
  }
  return requestJson<Stored>(`/api/summaries/${target.summaryId}/images`, { method: "POST", body: file });
}

async function insertImages(
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

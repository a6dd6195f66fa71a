import { type Editor, Extension } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { type ImageTarget, storeImage } from "./store-image.ts";

/**
 * Pictures that are pasted or dropped as files are stored, then stand in the text. Those that come with text
 * of another summary are stored with this one, too.
 */
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
            isPicture(event.clipboardData) && take(event.clipboardData?.files, undefined),
          transformPasted: (slice, view) => {
            const { doc } = view.state;
            if (target && hasImage(slice)) {
              void import("./adopt-images.ts").then(({ adoptImages }) =>
                adoptImages(editor, target, slice, doc),
              );
            }
            return slice;
          },
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

/** Whether what was copied is one picture: programs add HTML with nothing but the picture in it. */
export function isPicture(clipboard: DataTransfer | null): boolean {
  if (!clipboard || clipboard.files.length === 0 || clipboard.getData("text/plain").trim()) return false;
  const html = new DOMParser().parseFromString(clipboard.getData("text/html"), "text/html");
  return !html.body.textContent.trim();
}

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

function hasImage({ content }: Slice): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= node.type.name === "image";
  });
  return found;
}

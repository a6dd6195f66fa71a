import { Extension } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { ImageTarget } from "./store-image.ts";

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
      void import("./insert-images.ts").then(({ insertImages }) =>
        insertImages(editor, target, pictures, pos),
      );
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

function hasImage({ content }: Slice): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= node.type.name === "image";
  });
  return found;
}

import type { Editor } from "@tiptap/core";
import type { Node, Slice } from "@tiptap/pm/model";
import { type ImageTarget, storeImage } from "./store-image.ts";

/**
 * Pictures belong to the summary that they were put into. When text with pictures is pasted from another
 * one, each is stored with this summary too; until then, and should that fail, the node shows the old one.
 * @param doc the document before the paste; what stands there is ours already
 */
export async function adoptImages(
  editor: Editor,
  target: ImageTarget,
  slice: Slice,
  doc: Node,
): Promise<void> {
  const foreign = imageIds(slice.content);
  for (const id of imageIds(doc)) foreign.delete(id);
  for (const id of foreign) {
    const response = await fetch(`/api/images/${id}`).catch(() => null);
    const stored = response?.ok ? await storeImage(target, await response.blob()) : null;
    if (!stored?.ok) {
      target.onFailure(stored?.error ?? { code: "image.not-copied", values: {} });
      continue;
    }
    // No step of its own: to take the paste back is to take the pictures back.
    const tr = editor.state.tr.setMeta("addToHistory", false);
    tr.doc.descendants((node, pos) => {
      if (node.type.name === "image" && node.attrs.id === id) tr.setNodeAttribute(pos, "id", stored.value.id);
    });
    if (tr.docChanged) editor.view.dispatch(tr);
  }
}

function imageIds(content: Pick<Node, "descendants">): Set<string> {
  const ids = new Set<string>();
  content.descendants((node) => {
    if (node.type.name === "image" && node.attrs.id) ids.add(node.attrs.id);
  });
  return ids;
}

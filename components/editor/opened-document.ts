import type { Result } from "#lib/action.ts";
import { frameStyles } from "#lib/document/frame.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { type SectionNode, sectionTree } from "#lib/document/structure/section-tree.ts";
import type { Warning } from "#lib/document/structure/warning.ts";
import { type ImageTarget, storeImage } from "./store-image.ts";

/** A document that was read from a file: its text in our schema, and what was set aside or noticed. */
export type OpenedDocument = { title: string; doc: DocumentJson; aside: string[]; warnings: Warning[] };

/** A picture of a file that was read; image nodes name it by `ref`. */
export type OpenedImage = { ref: string; mime: string; base64: string };

/** The headings of levels 1 and 2 with their numbers, for a look before inserting. */
export function headingsOf(doc: DocumentJson): { level: number; text: string }[] {
  const lines = ({ level, number, heading, children }: SectionNode): { level: number; text: string }[] =>
    level > 2 ? [] : [{ level, text: number + heading }, ...children.flatMap(lines)];
  return sectionTree(doc).sections.flatMap(lines);
}

/** The blocks without title, byline and signature: for a document that has its own. */
export function withoutFrame(blocks: DocumentJson[]): DocumentJson[] {
  return blocks.filter(({ attrs }) => !frameStyles.has(attrs?.style));
}

/** The blocks of a read document after its pictures have been stored with the summary. */
export async function withStoredImages(
  doc: DocumentJson,
  images: OpenedImage[],
  target: ImageTarget,
): Promise<Result<DocumentJson[]>> {
  const blocks: DocumentJson[] = [];
  for (const block of doc.content ?? []) {
    const image = block.type === "image" ? images.find(({ ref }) => ref === block.attrs?.id) : undefined;
    if (!image) {
      if (block.type !== "image") blocks.push(block);
      continue;
    }
    const bytes = Uint8Array.from(atob(image.base64), (char) => char.charCodeAt(0));
    const stored = await storeImage(target, new Blob([bytes], { type: image.mime }));
    if (!stored.ok) return stored;
    blocks.push({ ...block, attrs: { ...block.attrs, ...stored.value } });
  }
  return { ok: true, value: blocks };
}

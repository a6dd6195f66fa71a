import type { Result } from "#lib/action.ts";
import { numberParagraphs } from "#lib/document/numbering.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import type { Warning } from "#lib/document/structure/warning.ts";
import { type ImageTarget, storeImage } from "./image-files.ts";

/** A document that was read from a file: its text in our schema, and what was set aside or noticed. */
export type OpenedDocument = { title: string; doc: DocumentJson; aside: string[]; warnings: Warning[] };

/** A picture of a file that was read; image nodes name it by `ref`. */
export type OpenedImage = { ref: string; mime: string; base64: string };

const frame = new Set(["title", "byline", "signer", "date"]);

/** The headings of levels 1 and 2 with their numbers, for a look before inserting. */
export function headingsOf(doc: DocumentJson): { level: number; text: string }[] {
  const blocks = (doc.content ?? []).filter(({ type }) => type === "paragraph");
  const numbers = numberParagraphs(blocks.map(({ attrs }) => attrs?.style ?? "body"));
  return blocks.flatMap(({ attrs, content }, index) => {
    const level = attrs?.style === "level1" ? 1 : attrs?.style === "level2" ? 2 : 0;
    if (level === 0) return [];
    const lead = content?.filter(({ marks }) => marks?.some(({ type }) => type === "lead"));
    const text = (lead?.length ? lead : (content ?? [])).map((node) => node.text ?? "").join("");
    return [{ level, text: `${numbers[index] ?? ""}${text}` }];
  });
}

/** The blocks without title, byline and signature: for a document that has its own. */
export function withoutFrame(blocks: DocumentJson[]): DocumentJson[] {
  return blocks.filter(({ attrs }) => !frame.has(attrs?.style));
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

import type { DocumentJson } from "../document/schema.ts";

/** The names of the pictures in a document, each once. */
export function pictureIds(doc: DocumentJson): string[] {
  const own = doc.type === "image" && typeof doc.attrs?.id === "string" ? [doc.attrs.id] : [];
  return [...new Set([...own, ...(doc.content ?? []).flatMap(pictureIds)])];
}

/** The document with other names for its pictures; one without a new name is left out. */
export function withPictureIds(doc: DocumentJson, names: ReadonlyMap<string, string>): DocumentJson {
  const content = doc.content?.flatMap((child): DocumentJson[] => {
    if (child.type !== "image") return [withPictureIds(child, names)];
    const id = names.get(child.attrs?.id);
    return id ? [{ ...child, attrs: { ...child.attrs, id } }] : [];
  });
  return content ? { ...doc, content } : doc;
}

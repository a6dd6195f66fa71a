import type { DocumentJson } from "../../document/schema.ts";
import type { FileImage } from "../../docx/import/reading.ts";
import { newUuid } from "../../uuid.ts";

/** The names by which a document refers to the pictures of its file. */
export function pictureRefs(doc: DocumentJson): string[] {
  if (doc.type === "image") return typeof doc.attrs?.id === "string" ? [doc.attrs.id] : [];
  return (doc.content ?? []).flatMap(pictureRefs);
}

/** Pictures of a file by the name that documents use, each with the id under which it will be stored. */
export type NewPictures = Map<string, FileImage & { id: string }>;

/** Those of some pictures that a document shows. */
export function newPictures(doc: DocumentJson, images: readonly FileImage[]): NewPictures {
  const refs = new Set(pictureRefs(doc));
  const wanted = images.filter(({ ref }) => refs.has(ref));
  return new Map(wanted.map((image) => [image.ref, { ...image, id: newUuid() }]));
}

/** The document with the ids of stored pictures; a picture that cannot be stored is left out. */
export function withPictureIds(doc: DocumentJson, pictures: NewPictures): DocumentJson {
  const content = doc.content?.flatMap((child): DocumentJson[] => {
    if (child.type !== "image") return [withPictureIds(child, pictures)];
    const picture = pictures.get(child.attrs?.id);
    return picture ? [{ ...child, attrs: { ...child.attrs, id: picture.id } }] : [];
  });
  return content ? { ...doc, content } : doc;
}

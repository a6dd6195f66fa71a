import { env } from "../../env.ts";
import { hasStream } from "../../files/has-stream.ts";
import { convertByOffice, type OldKind } from "./convert-by-office.ts";
import { fileKind } from "./file-kind.ts";

/**
 * A file as `openFile` can read it: documents of older kinds (.doc, .wps, .odt, .rtf) become a .docx, all others
 * stay as they are. The name stays too.
 * @throws AppError `file.…` when it is none that can be read, or cannot be converted
 */
export async function prepareFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (fileKind(name, bytes) !== "old-word") return { name, bytes };
  return { name, bytes: await convertByOffice(bytes, oldKind(bytes), env().OFFICE_PATH ?? "") };
}

/** By the content: names are often wrong. */
function oldKind(bytes: Uint8Array): OldKind {
  const [first] = bytes;
  if (first === 0x50) return "odt";
  if (first !== 0xd0) return "rtf";
  return hasStream(bytes, "WordDocument") ? "doc" : "works";
}

import { AppError } from "../../errors.ts";
import { hasStream } from "../../files/has-stream.ts";
import { openArchive } from "../../files/unzip.ts";

/** What can be read; a `zip` holds files of these kinds, an `old-word` must be made a .docx first. */
export type FileKind = "docx" | "html" | "markdown" | "text" | "zip" | "old-word";

const magics: [bytes: number[], kind: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], "PNG"],
  [[0xff, 0xd8, 0xff], "JPEG"],
  [[0x47, 0x49, 0x46, 0x38], "GIF"],
  [[0x42, 0x4d], "BMP"],
  [[0x49, 0x49, 0x2a, 0x00], "TIFF"],
  [[0x4d, 0x4d, 0x00, 0x2a], "TIFF"],
];

const others: [start: string, kind: string][] = [
  ["%PDF", "PDF"],
  ["Rar!", "RAR"],
  ["7z\u00bc\u00af", "7-Zip"],
];

const wordNames = new Set(["docx", "docm", "dotx", "doc", "wps", "wpt"]);
/** Files that only their name tells: whatever their bytes are, they are text. */
const textNames: Record<string, FileKind> = {
  ...{ txt: "text", text: "text", md: "markdown", markdown: "markdown" },
  ...{ html: "html", htm: "html", xhtml: "html" },
};

/**
 * Tells what a file is by its first bytes, and only where they do not say it by its name.
 * @throws AppError saying what it is instead: `file.empty`, `file.image`, `file.password`,
 *   `file.not-word`, `file.unknown`, `file.damaged`
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new AppError("file.empty");
  const extension = /\.([^./\\]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return archiveKind(bytes, extension);
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new AppError("file.empty");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (isEncrypted(bytes, extension)) throw new AppError("file.password");
    return "old-word";
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("{\\rtf")) return "old-word";
  const other = others.find(([text]) => start.startsWith(text));
  if (other) throw new AppError("file.not-word", { kind: other[1] });
  // Two letters may begin a text as well as a picture: for text files the name counts.
  const text = Object.hasOwn(textNames, extension) ? textNames[extension] : undefined;
  if (text) return text;
  const image = magics.find(([magic]) => startsWith(bytes, magic));
  if (image) throw new AppError("file.image", { kind: image[1] });
  // Sites that offer a text "for Word" give out a page with the name of a Word file.
  if (wordNames.has(extension) && beginsAsHtml(bytes)) return "html";
  if (wordNames.has(extension)) throw new AppError("file.damaged");
  throw new AppError("file.unknown", { extension: extension ? `.${extension}` : name.slice(0, 40) });
}

function beginsAsHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s{0,20}(<\?xml[^>]{0,100}>\s{0,20})?<(html|!doctype html)\b/i.test(start);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Everything made by Word, Excel and the like says what is in it; what does not is an archive of files. */
function archiveKind(bytes: Uint8Array, extension: string): FileKind {
  const archive = openArchive(bytes);
  const names = new Set(archive.names);
  if (names.has("[Content_Types].xml") || names.has("_rels/.rels")) return "docx";
  if (names.has("mimetype") && names.has("content.xml")) {
    const type = new TextDecoder().decode(archive.read("mimetype") ?? undefined);
    return type.startsWith("application/vnd.oasis.opendocument.text") ? "old-word" : "docx";
  }
  return wordNames.has(extension) ? "docx" : "zip";
}

/** A compound file holds an encrypted .docx, or a document of the old formats (MS-CFB, MS-OFFCRYPTO 2.3). */
function isEncrypted(bytes: Uint8Array, extension: string): boolean {
  if (extension === "doc" || extension === "wps") return hasStream(bytes, "EncryptedPackage");
  return !hasStream(bytes, "WordDocument");
}

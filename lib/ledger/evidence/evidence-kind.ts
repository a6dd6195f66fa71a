/** What a file must begin with, as Latin-1 text, perhaps after some bytes that do not matter. */
type Beginning = { at?: number; text: string };

type Kind = { mime: string; beginnings: Beginning[] };

const office = "application/vnd.openxmlformats-officedocument";
const zip: Beginning[] = [{ text: "PK\x03\x04" }, { text: "PK\x05\x06" }];
const compound: Beginning[] = [{ text: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" }];
const jpeg: Kind = { mime: "image/jpeg", beginnings: [{ text: "\xff\xd8\xff" }] };

/** The kinds of files that evidence may be, by their endings. None of them is ever opened here. */
const kinds: Record<string, Kind> = {
  pdf: { mime: "application/pdf", beginnings: [{ text: "%PDF-" }] },
  png: { mime: "image/png", beginnings: [{ text: "\x89PNG\r\n\x1a\n" }] },
  jpg: jpeg,
  jpeg,
  docx: { mime: `${office}.wordprocessingml.document`, beginnings: zip },
  xlsx: { mime: `${office}.spreadsheetml.sheet`, beginnings: zip },
  pptx: { mime: `${office}.presentationml.presentation`, beginnings: zip },
  doc: { mime: "application/msword", beginnings: compound },
  xls: { mime: "application/vnd.ms-excel", beginnings: compound },
  ppt: { mime: "application/vnd.ms-powerpoint", beginnings: compound },
  wps: { mime: "application/vnd.ms-works", beginnings: [...compound, ...zip] },
  zip: { mime: "application/zip", beginnings: zip },
  mp3: { mime: "audio/mpeg", beginnings: [{ text: "ID3" }, ...mpegFrames()] },
  mp4: { mime: "video/mp4", beginnings: [{ at: 4, text: "ftyp" }] },
};

/** The endings of the files that are taken, for the window that chooses one. */
export const evidenceEndings: string[] = [...Object.keys(kinds), "txt"].map((ending) => `.${ending}`);

/** The media type of a file that may be evidence; null when its ending is unknown or its bytes say otherwise. */
export function evidenceKind(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (ending === "txt") return isText(bytes) ? "text/plain" : null;
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  return kind?.beginnings.some((beginning) => begins(bytes, beginning)) ? kind.mime : null;
}

/** Media types that a browser shows by itself and that can do nothing there; all others are downloaded. */
export function showsInBrowser(mime: string): boolean {
  return mime === "image/png" || mime === "image/jpeg" || mime === "application/pdf";
}

function begins(bytes: Uint8Array, { at = 0, text }: Beginning): boolean {
  return [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0));
}

/** Text has no zero bytes, unless it is UTF-16, which says so at its beginning. */
function isText(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return wide || !bytes.includes(0);
}

/** Sound without a title begins with a frame: eleven bits set, then version and layer. */
function mpegFrames(): Beginning[] {
  return ["\xfb", "\xfa", "\xf3", "\xf2"].map((second) => ({ text: `\xff${second}` }));
}

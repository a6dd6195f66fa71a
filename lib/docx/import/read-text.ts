import { AppError } from "../../errors.ts";

/** The text of a plain text file and the encoding that it was in. */
export type PlainText = { text: string; encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030" };

/**
 * Reads a plain text file: UTF-8 and UTF-16 by their marks, else UTF-8, else GB18030 (which covers GBK
 * and GB2312) where the result reads as Chinese.
 * @throws AppError `file.encoding` when none of them fits
 */
export function readText(bytes: Uint8Array): PlainText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, "utf-16le"), encoding: "UTF-16LE" };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, "utf-16be"), encoding: "UTF-16BE" };
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return { text: checked(utf8), encoding: "UTF-8" };
  const chinese = tryDecode(bytes, "gb18030");
  if (chinese === null || !readsAsChinese(bytes)) throw new AppError("file.encoding");
  return { text: checked(chinese), encoding: "GB18030" };
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError("file.encoding");
  return checked(text);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has no zero characters; what has them is something else, such as UTF-16 without its mark. */
function checked(text: string): string {
  if (text.includes("\0")) throw new AppError("file.encoding");
  return text;
}

/**
 * Most sequences of bytes are some GB18030. Real Chinese text uses mostly the symbols and the 3,755
 * common characters of GB2312; other encodings read as GB18030 scatter over the rare ones.
 */
function readsAsChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    all += 1;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return all > 0 && common >= all * 0.8;
}

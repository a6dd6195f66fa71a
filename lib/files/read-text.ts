import { AppError } from "../errors.ts";

/** The text of a plain text file and the encoding that it was in. */
export type PlainText = { text: string; encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030" | "Big5" };

/**
 * Reads a plain text file: UTF-8 and UTF-16 by their marks, else UTF-8, else GB18030 (which covers GBK
 * and GB2312) or Big5, whichever reads better as Chinese.
 * @param declared the encoding that the file itself names; believed where it is one of these and fits
 * @throws AppError `file.encoding` when none of them fits
 */
export function readText(bytes: Uint8Array, declared = ""): PlainText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, "utf-16le"), encoding: "UTF-16LE" };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, "utf-16be"), encoding: "UTF-16BE" };
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null && !isAccident(utf8)) return { text: checked(utf8), encoding: "UTF-8" };
  for (const encoding of declaredOrLikely(bytes, declared)) {
    const text = tryDecode(bytes, encoding);
    if (text !== null) return { text: checked(text), encoding };
  }
  if (utf8 !== null) return { text: checked(utf8), encoding: "UTF-8" };
  throw new AppError("file.encoding");
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

/** A few Chinese characters of other encodings may happen to be Greek or Arabic letters of UTF-8: 学习 in GBK. */
function isAccident(utf8: string): boolean {
  return /[\u0080-\u07ff]/.test(utf8) && !/[\u0800-\uffff]/.test(utf8);
}

type Chinese = "GB18030" | "Big5";

/** The encodings to try, the better one first. */
function declaredOrLikely(bytes: Uint8Array, declared: string): Chinese[] {
  if (/^(gb\w*|x-gbk|gb_2312-80)$/i.test(declared)) return ["GB18030"];
  if (/^(big5\S*|x-x-big5|cn-big5)$/i.test(declared)) return ["Big5"];
  const shares: [Chinese, number][] = [
    ["GB18030", commonShare(bytes, isCommonInGb)],
    ["Big5", commonShare(bytes, isCommonInBig5)],
  ];
  return shares
    .filter(([, share]) => share >= 0.8)
    .sort(([, one], [, other]) => other - one)
    .map(([encoding]) => encoding);
}

/**
 * Most sequences of bytes are some GB18030, and many are some Big5. Real Chinese text uses mostly the symbols
 * and the common characters, which stand together in both; other encodings scatter over the rare ones.
 * @returns the share of the characters beyond ASCII that are common, from 0 to 1
 */
function commonShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let common = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    all += 1;
    if (isCommon(lead, trail)) common += 1;
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return all === 0 ? 0 : common / all;
}

/** The symbols and the 3,755 common characters of GB2312. */
function isCommonInGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
}

/** The symbols and the 5,401 common characters of Big5. */
function isCommonInBig5(lead: number, trail: number): boolean {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
  return isTrail && lead >= 0xa1 && lead <= 0xc6;
}

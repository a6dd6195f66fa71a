import type { XmlElement } from "./parse-xml.ts";

// The symbols of the fonts Wingdings and Symbol that office texts use.
const symbols: Record<string, string> = {
  ...{ f06c: "●", f06e: "■", f06f: "□", f071: "❑", f075: "◆", f0a7: "▪", f0a8: "□", f0b2: "◇", f0b7: "•" },
  ...{ f0d8: "➢", f0e0: "→", f0fc: "√", f0fb: "×", f0fd: "☒", f0fe: "☑", f052: "☑", f0a3: "□", f0b4: "×" },
};

/** The character that a `w:sym` stands for; □ for one that nobody knows. */
export function symbolOf(element: XmlElement): string {
  const code = (element.attributes["w:char"] ?? "").toLowerCase();
  const known = symbols[code.padStart(4, "f0")];
  if (known) return known;
  const value = Number.parseInt(code, 16);
  return value >= 0x20 && value < 0xd800 ? String.fromCharCode(value) : "□";
}

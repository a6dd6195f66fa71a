/**
 * The kinds of outline numbers that people type: `part` 第一部分, `comma` 一、, `paren` （一）,
 * `dot` 1. or 1、, `small` （1） or 1), `circle` ①.
 */
export const numberKinds = ["part", "comma", "paren", "dot", "small", "circle"] as const;

/** One of `numberKinds`. */
export type NumberKind = (typeof numberKinds)[number];

/** An outline number at the beginning of a text; `length` counts the white space after it too. */
export type TypedNumber = { kind: NumberKind; value: number; length: number };

const numeral = "[一二三四五六七八九十]{1,3}";
const digit = "[0-9０-９]{1,2}";

const patterns: [NumberKind, RegExp][] = [
  ["part", new RegExp(`^第(${numeral})(?:部分|章|篇|编)(?:\\s*[:：、．.]\\s*|\\s+|$)`)],
  ["comma", new RegExp(`^(${numeral})\\s*[、．.]\\s*`)],
  ["paren", new RegExp(`^[（(]\\s*(${numeral})\\s*[）)]\\s*[、．.]?\\s*`)],
  ["dot", new RegExp(`^(${digit})\\s*[、．.]\\s*`)],
  ["small", new RegExp(`^[（(]\\s*(${digit})\\s*[）)]\\s*[、．.]?\\s*`)],
  ["small", new RegExp(`^(${digit})\\s*[）)]\\s*[、．.]?\\s*`)],
];

// Characters that are a whole number by themselves: the first of a run of them, how many, and their kind.
const singles: [first: number, count: number, kind: NumberKind][] = [
  [0x2460, 20, "circle"],
  [0x2474, 20, "small"],
  [0x2488, 20, "dot"],
  [0x3220, 10, "paren"],
];

// 一、二年级 and 2、3号楼 count things; they number nothing.
const counted =
  "(?:年级|年段|季度|线|等奖|期工程|把手|批次|级响应|产业|班|类|号|楼|月|日|档|所|名|位|人|项|次|个|家|本|组|篇)";
const enumeration = new RegExp(
  `^(?:${numeral}|${digit})(?:[、和及至到—～-](?:${numeral}|${digit}))+(?:两|共)?${counted}`,
);

/**
 * The outline number that a text begins with, or null. Years (2016年…), decimals (1.5亿元), dates
 * (10.24) and enumerations (一、二年级…) are not numbers of paragraphs.
 */
export function typedNumber(text: string): TypedNumber | null {
  const first = text.codePointAt(0) ?? 0;
  for (const [start, count, kind] of singles) {
    if (first < start || first >= start + count) continue;
    const length = /^.\s*[、．.]?\s*/u.exec(text)?.[0].length ?? 1;
    return { kind, value: first - start + 1, length };
  }
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = numberValue(match[1]!);
    if (value === 0 || !isOutline(kind, match[0], text)) return null;
    return { kind, value, length: match[0].length };
  }
  return null;
}

function isOutline(kind: NumberKind, token: string, text: string): boolean {
  if (kind === "comma") return !ascends(text);
  if (kind !== "dot") return true;
  const rest = text.slice(token.length);
  if (token.includes("、")) return !enumeration.test(text);
  // 3.5月份… and 1.12所学校… can be no decimals.
  if (/\s$/.test(token) || /^[0-9０-９]{1,2}(月|所|名|家|场|篇|位)/.test(rest)) return true;
  return !/^[0-9０-９]/.test(rest) || /^(19|20)\d\d年/.test(rest);
}

/** 一、二年级 and 二、三线: numerals that rise, then what they count. 一、一年来 and 二、三项措施 do not. */
function ascends(text: string): boolean {
  if (!enumeration.test(text)) return false;
  const [one = "", two = ""] = text.split(/[、和及至到—～-]/, 2);
  const second = new RegExp(`^${numeral}`).exec(two)?.[0] ?? "";
  const several = new RegExp(`^${numeral}、${numeral}[、和及]`).test(text);
  if (!several && /^.{1,3}(项|个|次|大|位|名|家|所|人|篇)/.test(two)) return false;
  return numberValue(second) > numberValue(one);
}

/** The value of 1–99 in Chinese numerals or digits of either width; 0 when it is none. */
export function numberValue(numerals: string): number {
  const ascii = numerals.replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(ascii)) return Number(ascii);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(numerals);
  if (!match) return 0;
  const [, tens = "", ten = "", ones = ""] = match;
  if (!ten) return tens && ones ? 0 : digitValue(tens || ones);
  return (tens ? digitValue(tens) : 1) * 10 + digitValue(ones);
}

function digitValue(numeral: string): number {
  return numeral ? "一二三四五六七八九".indexOf(numeral) + 1 : 0;
}

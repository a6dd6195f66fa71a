import type { Node } from "@tiptap/pm/model";
import { perNode } from "../../document/per-node.ts";
import { suggestedOf } from "../../document/suggestions/said.ts";
import { measure } from "../numbers/numerals.ts";
import { lineOf } from "../paper.ts";

/** A number that stands alone in a cell. */
export type CellNumber = {
  /** Offsets in its paragraph, with its measure word. */
  from: number;
  to: number;
  /** In millionths, so that sums are exact. */
  value: bigint;
  /** How much one more in its last place is worth, in millionths. */
  step: bigint;
  /** 万, 亿, 万亿 or nothing. */
  scale: string;
  /** The measure word behind it; empty when there is none. */
  measure: string;
};

/** What a cell says. */
export type CellContent = {
  text: string;
  number: CellNumber | null;
  /** Whether nothing stands in it. */
  empty: boolean;
  /** Whether it says that there is nothing: by being empty, or by a dash. */
  none: boolean;
  /** Position of the number's paragraph in the cell. */
  pos: number;
};

/** How many millionths a unit of a scale has. */
export const scales: Readonly<Record<string, bigint>> = {
  "": 10n ** 6n,
  万: 10n ** 10n,
  亿: 10n ** 14n,
  万亿: 10n ** 18n,
};

/** What a cell of a table says when suggestions are accepted. */
export const contentOf = perNode((cell: Node): CellContent => {
  const lines: { text: string; pos: number; filled: boolean }[] = [];
  cell.forEach((paragraph, pos) => {
    if (suggestedOf(paragraph)?.kind === "deletion") return;
    const { text, spans } = lineOf(paragraph);
    lines.push({ text, pos, filled: spans.every(({ kind }) => kind !== "blank") });
  });
  const text = lines.map((line) => line.text).join("\n");
  const written = lines.filter((line) => line.text.trim() !== "");
  const [only] = written;
  if (!only) return { text, number: null, empty: true, none: true, pos: 0 };
  const alone = written.length === 1 && only.filled;
  const none = alone && dash.test(only.text.trim());
  return { text, number: alone ? numberIn(only.text) : null, empty: false, none, pos: only.pos };
});

const dash = /^[-—–－−─―/／~～]+$/;

const number =
  /^(\s*)(([-−]?)([1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,14})(?:\.(\d{1,6}))?(万亿|亿|万)?(\D*?))\s*$/;

/** Measures of what cannot be added: shares, dates and ages. */
const notAdded = /^(?:%|个百分点|[年月日周届岁倍])$/;

/** The number that a text is, with nothing but a measure word behind it. */
function numberIn(text: string): CellNumber | null {
  const half = text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const match = number.exec(half);
  if (!match) return null;
  const [, before = "", words = "", minus, whole = "", fraction = "", scale = "", unit = ""] = match;
  if (unit !== "" && (measure.exec(unit)?.[0] !== unit || notAdded.test(unit))) return null;
  const places = scales[scale]! / 10n ** 6n;
  const size = BigInt(whole.replaceAll(",", "") + fraction.padEnd(6, "0")) * places;
  return {
    ...{ from: before.length, to: before.length + words.length, value: minus ? -size : size },
    ...{ step: 10n ** BigInt(6 - fraction.length) * places, scale, measure: unit },
  };
}

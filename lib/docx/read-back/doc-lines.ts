import type { Node } from "@tiptap/pm/model";
import { leafText } from "../../document/leaf-text.ts";
import { splitOf, suggestedOf } from "../../document/suggestions/said.ts";
import type { Suggester } from "../../document/suggestions/suggested.ts";
import type { By } from "../import/markup/marked-file.ts";
import { objectCharacter } from "../import/markup/marked-file.ts";
import { unsuggestedText } from "../unsuggested-text.ts";
import {
  baseOf,
  breakSign,
  type DocEntry,
  type DocGlyph,
  type DocLine,
  inkOfWhole,
  type Whole,
  withoutInk,
} from "./line.ts";

/**
 * What stands in the document or in a cell of it, by paragraphs as they were before anything was suggested.
 * @param around what is suggested of all of it: of the row in which the cell stands
 */
export function docLines(container: Node, start: number, around: Whole | null = null): DocEntry[] {
  const entries: DocEntry[] = [];
  let index = 0;
  container.forEach((node, offset) => {
    const at = start + offset;
    const last = entries.at(-1);
    const split = splitOf(node);
    if (node.type.name === "table") {
      const place = { node, at, index, end: at + node.nodeSize };
      entries.push({ kind: "table", ...place, base: unsuggestedText(node), whole: wholeOf(node) });
      if (wholeOf(node)?.kind !== "insertion") index += 1;
    } else if (split?.kind === "insertion" && last?.kind === "line" && last.node.isTextblock) {
      const sign = { text: breakSign, comes: knownBy(split), goes: null, from: at, to: at + 1, atom: null };
      last.glyphs.push(sign, ...withoutInk(glyphsOf(node, at + 1), inkOfWhole(around)));
      last.base = baseOf(last.glyphs);
      last.end = at + node.nodeSize;
    } else {
      entries.push(lineOf(node, at, index, around));
      if (wholeOf(node)?.kind !== "insertion") index += 1;
    }
  });
  return entries;
}

/** The same that was there before anything was suggested, by its place then. */
export function entriesByPlace(container: Node, start: number): Map<number, DocEntry> {
  const own = docLines(container, start).filter(({ whole }) => whole?.kind !== "insertion");
  return new Map(own.map((entry) => [entry.index, entry]));
}

/** That a node comes in or goes as a whole, or null. */
export function wholeOf(node: Node): Whole | null {
  const suggested = suggestedOf(node);
  return suggested && { kind: suggested.kind, by: byOf(suggested) };
}

function lineOf(node: Node, at: number, index: number, around: Whole | null): DocLine {
  const split = splitOf(node);
  const all = node.isTextblock ? glyphsOf(node, at + 1) : [pictureAt(node, at)];
  const glyphs = withoutInk(withoutInk(all, inkOfWhole(wholeOf(node))), inkOfWhole(around));
  const joined = split?.kind === "deletion" ? byOf(split) : null;
  const place = { node, at, index, end: at + node.nodeSize };
  return { kind: "line", ...place, glyphs, whole: wholeOf(node), joined, base: baseOf(glyphs) };
}

function pictureAt(node: Node, at: number): DocGlyph {
  return { text: objectCharacter, comes: null, goes: null, from: at, to: at + node.nodeSize, atom: node };
}

function knownBy({ id, name, at }: Suggester): By & { id: string } {
  return { id, name, at };
}

function byOf({ name, at }: Suggester): By {
  return { name, at };
}

// What cannot stand in a file is not looked for there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into the file
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

function glyphsOf(paragraph: Node, start: number): DocGlyph[] {
  const glyphs: DocGlyph[] = [];
  paragraph.forEach((node, offset) => {
    const from = start + offset;
    const whole = suggestedOf(node);
    const said = (kind: Whole["kind"]): DocGlyph["comes"] => {
      if (whole?.kind === kind) return knownBy(whole);
      const mark = node.marks.find(({ type }) => type.name === kind);
      return mark ? knownBy(mark.attrs as Suggester) : null;
    };
    const ink = { comes: said("insertion"), goes: said("deletion") };
    const text = node.text ?? leafText(node);
    let unit = 0;
    for (const character of text) {
      for (let part = 0; part < character.length; part++, unit++) {
        if (impossible.test(character)) continue;
        const place = node.isText ? { from: from + unit, to: from + unit + 1 } : { from, to: from + 1 };
        glyphs.push({
          text: character[part] === "\r" ? "\n" : character[part]!,
          ...ink,
          ...place,
          atom: node.isText ? null : node,
        });
      }
    }
  });
  return glyphs;
}

import { isLinkable } from "../../document/linkable.ts";
import type { OwnText } from "../own-styles.ts";
import { readDrawing, readPicture } from "./drawing-reader.ts";
import { child, type XmlElement } from "./parse-xml.ts";
import { type BlockReader, type Content, count, type Reading } from "./reading.ts";
import { runProperties, type Style } from "./styles.ts";
import { symbolOf } from "./symbols.ts";

type Field = { code: string; result: boolean };

type State = {
  reading: Reading;
  blocks: BlockReader;
  content: Content[];
  /** What the paragraph's style says about its text. */
  style: Style;
  bold: boolean;
  /** What the character style says in a file of ours. */
  own: OwnText | undefined;
  link: string | undefined;
  /** Complex fields that have begun; what stands between `begin` and `separate` is their code. */
  fields: Field[];
};

type Reader = (element: XmlElement, state: State) => void;

/**
 * Reads what stands in a paragraph, in order. Fields of page numbers are left out, of others the
 * result is read; tracked insertions are text, deletions are not.
 */
export function readInline(
  paragraph: XmlElement,
  style: Style,
  reading: Reading,
  blocks: BlockReader,
): Content[] {
  const state: State = {
    reading,
    blocks,
    content: [],
    style,
    bold: false,
    own: undefined,
    link: undefined,
    fields: [],
  };
  readChildren(paragraph, state);
  return state.content;
}

function readChildren(element: XmlElement, state: State): void {
  for (const each of element.children) {
    if (typeof each !== "string") (readers[each.name] ?? skip)(each, state);
  }
}

const skip: Reader = () => {};
const through: Reader = readChildren;

const readers: Record<string, Reader> = {
  "w:r": readRun,
  "w:t": (element, state) => text(element.children.join(""), state),
  "w:tab": (_, state) => text("\t", state),
  "w:ptab": (_, state) => text("\t", state),
  "w:br": (_, state) => text("\n", state),
  "w:cr": (_, state) => text("\n", state),
  "w:noBreakHyphen": (_, state) => text("-", state),
  "w:sym": (element, state) => text(symbolOf(element), state),
  "w:hyperlink": readHyperlink,
  "w:ins": (element, state) => tracked(element, state, "insertions", true),
  "w:moveTo": (element, state) => tracked(element, state, "insertions", true),
  "w:del": (element, state) => tracked(element, state, "deletions", false),
  "w:moveFrom": (element, state) => tracked(element, state, "deletions", false),
  "w:sdt": (element, state) => readChildren(child(element, "w:sdtContent") ?? element, state),
  "w:smartTag": through,
  "w:customXml": through,
  "w:bdo": through,
  "w:dir": through,
  "w:ruby": (element, state) => readChildren(child(element, "w:rubyBase") ?? element, state),
  "w:fldSimple": readSimpleField,
  "w:fldChar": readFieldCharacter,
  "w:instrText": (element, state) => {
    const field = state.fields.at(-1);
    if (field && !field.result) field.code += element.children.join("");
  },
  "w:footnoteReference": (element, state) => readNote("w:footnote", element, state),
  "w:endnoteReference": (element, state) => readNote("w:endnote", element, state),
  "w:drawing": (element, state) => append(readDrawing(element, state.reading, state.blocks), state),
  "w:pict": (element, state) => append(readPicture(element, state.reading, state.blocks), state),
  "w:object": (_, state) => count(state.reading, "object-left-out"),
  "mc:AlternateContent": (element, state) => {
    readChildren(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element, state);
  },
  "m:oMath": readFormula,
  "m:oMathPara": readFormula,
};

function readRun(element: XmlElement, state: State): void {
  const own = runProperties(child(element, "w:rPr"));
  const named = child(child(element, "w:rPr"), "w:rStyle")?.attributes["w:val"];
  const character = (named && state.reading.styles.get(named)) || {};
  // The face of heading words of ours is no bold of the document.
  const look = state.style.own && character.own ? {} : character;
  const style = { ...state.style, ...look, ...own };
  if (style.hidden) return;
  const before = { bold: state.bold, own: state.own };
  state.bold = style.bold ?? false;
  state.own = character.own?.text;
  readChildren(element, state);
  Object.assign(state, before);
}

function text(words: string, state: State): void {
  if (words === "" || isLeftOut(state.fields)) return;
  const { own, bold } = state;
  if (own?.lineEnd && words === "\n") return;
  const link = state.link ?? fieldLink(state.fields);
  const last = state.content.at(-1);
  if (last?.kind === "run" && last.own === own && Boolean(last.run.bold) === bold && last.run.link === link) {
    last.run.text += words;
    return;
  }
  const said = { ...(own?.blank ? { blank: own.blank } : {}), ...(own?.lead ? { lead: own.lead } : {}) };
  const run = { text: words, ...(bold ? { bold } : {}), ...(link ? { link } : {}), ...said };
  state.content.push({ kind: "run", run, own });
}

function append(contents: Content[], state: State): void {
  for (const content of contents) state.content.push(content);
}

function tracked(element: XmlElement, state: State, code: "insertions" | "deletions", kept: boolean): void {
  count(state.reading, code);
  if (kept) readChildren(element, state);
}

function readHyperlink(element: XmlElement, state: State): void {
  const relationship = state.reading.links.get(element.attributes["r:id"] ?? "");
  const before = state.link;
  const { "w:anchor": place, "w:tooltip": words } = element.attributes;
  const page = relationship?.external ? relationship.target.trim() : "";
  // Word keeps the part of an address after its # apart.
  const address = page && place && !page.includes("#") ? `${page}#${place}` : page;
  state.link = isLinkable(address) ? asWritten(address, words) : undefined;
  readChildren(element, state);
  state.link = before;
}

/** Our exporter keeps the address beside its URI, where that is written otherwise. */
function asWritten(uri: string, words: string | undefined): string {
  return isLinkable(words) && new URL(words).href === new URL(uri).href ? words : uri;
}

function readSimpleField(element: XmlElement, state: State): void {
  state.fields.push({ code: element.attributes["w:instr"] ?? "", result: true });
  readChildren(element, state);
  state.fields.pop();
}

function readFieldCharacter(element: XmlElement, state: State): void {
  const type = element.attributes["w:fldCharType"];
  if (type === "begin") state.fields.push({ code: "", result: false });
  else if (type === "end") state.fields.pop();
  else {
    const field = state.fields.at(-1);
    if (field) field.result = true;
  }
}

function isLeftOut(fields: readonly Field[]): boolean {
  return fields.some(
    (field) => !field.result || /^\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i.test(field.code),
  );
}

function fieldLink(fields: readonly Field[]): string | undefined {
  const code = fields.at(-1)?.code ?? "";
  const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1]?.trim();
  return isLinkable(address) ? address : undefined;
}

function readNote(kind: "w:footnote" | "w:endnote", element: XmlElement, state: State): void {
  state.reading.notes.push({ kind, id: element.attributes["w:id"] ?? "" });
  text(`[${state.reading.notes.length}]`, state);
}

function readFormula(element: XmlElement, state: State): void {
  count(state.reading, "object-left-out");
  const letters = (each: XmlElement): string =>
    each.name === "m:t"
      ? each.children.join("")
      : each.children.map((inner) => (typeof inner === "string" ? "" : letters(inner))).join("");
  text(letters(element), state);
}

import { isLinkable } from "../../../document/linkable.ts";
import type { OwnText } from "../../own-styles.ts";
import { child, type XmlElement } from "../parse-xml.ts";
import { runProperties, type Style } from "../styles.ts";
import { symbolOf } from "../symbols.ts";
import { type By, type FileBlock, type FileInk, type FileRun, objectCharacter } from "./marked-file.ts";
import { byOf, chosen, noteFormat, readBorder, type Walk } from "./walk.ts";

/** Reads the blocks of a container; passed along so that the readers need not import one another in a circle. */
export type MarkedBlocks = (container: XmlElement, walk: Walk) => FileBlock[];

type State = FileInk & {
  walk: Walk;
  blocks: MarkedBlocks;
  runs: FileRun[];
  style: Style;
  bold: boolean;
  own: OwnText | undefined;
  link: string | null;
  /** Whether the code of each field that has begun is over. */
  fields: { result: boolean }[];
};

type Reader = (element: XmlElement, state: State) => void;

/**
 * Reads what stands in a paragraph, in order: what was inserted and what was deleted alike.
 * @param inherited what a container of whole paragraphs says of them
 */
export function readMarkedInline(
  paragraph: XmlElement,
  style: Style,
  inherited: FileInk,
  walk: Walk,
  blocks: MarkedBlocks,
): FileRun[] {
  const plain = { bold: false, own: undefined, link: null, fields: [] };
  const state: State = { ...inherited, ...plain, walk, blocks, runs: [], style };
  readChildren(paragraph, state);
  return state.runs;
}

const readChildren: Reader = (element, state) => {
  for (const each of element.children) {
    if (typeof each !== "string" && !readBorder(each, state.walk)) readers[each.name]?.(each, state);
  }
};

const comes: Reader = (element, state) => within(element, state, "comes");
const goes: Reader = (element, state) => within(element, state, "goes");
const words =
  (text: string): Reader =>
  (_, state) =>
    add(text, state);
const itsText: Reader = (element, state) => add(element.children.join(""), state);
const object: Reader = (element, state) => {
  readBoxes(element, state);
  add(objectCharacter, state);
};

const readers: Record<string, Reader> = {
  "w:r": readRun,
  "w:t": itsText,
  "w:delText": itsText,
  "w:tab": words("\t"),
  "w:ptab": words("\t"),
  "w:br": words("\n"),
  "w:cr": words("\n"),
  "w:noBreakHyphen": words("-"),
  "w:sym": (element, state) => add(symbolOf(element), state),
  "w:ins": comes,
  "w:moveTo": comes,
  "w:del": goes,
  "w:moveFrom": goes,
  "w:hyperlink": readHyperlink,
  "w:sdt": (element, state) => readChildren(child(element, "w:sdtContent") ?? element, state),
  "w:smartTag": readChildren,
  "w:customXml": readChildren,
  "w:bdo": readChildren,
  "w:dir": readChildren,
  "w:ruby": (element, state) => readChildren(child(element, "w:rubyBase") ?? element, state),
  "w:rubyBase": readChildren,
  "w:fldSimple": readChildren,
  "w:fldChar": (element, state) => {
    noteFormat(child(element, "w:numberingChange"), "", state.walk);
    const type = element.attributes["w:fldCharType"];
    if (type === "begin") state.fields.push({ result: false });
    else if (type === "end") state.fields.pop();
    else if (state.fields.length > 0) state.fields.at(-1)!.result = true;
  },
  "w:commentReference": ({ attributes }, state) => {
    const id = attributes["w:id"] ?? "";
    if (!state.walk.covered.has(id)) atPoint(id, state);
  },
  "w:footnoteReference": words("[注]"),
  "w:endnoteReference": words("[注]"),
  "w:drawing": object,
  "w:pict": object,
  "w:object": object,
  "m:oMath": readFormula,
  "m:oMathPara": readFormula,
  "mc:AlternateContent": (element, state) => readChildren(chosen(element), state),
};

function within(element: XmlElement, state: State, side: keyof FileInk): void {
  const before = state[side];
  state[side] = byOf(element);
  readChildren(element, state);
  state[side] = before;
}

function readRun(element: XmlElement, state: State): void {
  const properties = child(element, "w:rPr");
  const named = child(properties, "w:rStyle")?.attributes["w:val"];
  const character = (named && state.walk.styles.get(named)) || {};
  const look = state.style.own && character.own ? {} : character;
  const before = { bold: state.bold, own: state.own };
  state.bold = { ...state.style, ...look, ...runProperties(properties) }.bold ?? false;
  state.own = character.own?.text;
  const first = state.runs.length;
  const length = state.runs.at(-1)?.text.length ?? 0;
  readChildren(element, state);
  const change = child(properties, "w:rPrChange");
  if (change) {
    const added = state.runs.slice(first).map(({ text }) => text);
    const grown = first > 0 ? state.runs[first - 1]!.text.slice(length) : "";
    noteFormat(change, grown + added.join(""), state.walk);
  }
  Object.assign(state, before);
}

function add(text: string, state: State): void {
  if (text === "" || state.fields.some(({ result }) => !result)) return;
  const { own, bold, link, comes, goes, walk } = state;
  // It was computed for the layout.
  if (own?.lineEnd && text === "\n") return;
  for (const id of walk.open) walk.covered.add(id);
  const last = state.runs.at(-1);
  const comments = sameIds(last?.comments, walk.open) ? last!.comments : [...walk.open];
  const isSame = last && last.comments === comments && last.own === own && last.bold === bold;
  if (isSame && last.link === link && same(last.comes, comes) && same(last.goes, goes)) last.text += text;
  else state.runs.push({ text, bold, link, own, comments, comes, goes });
}

function same(one: By | null, other: By | null): boolean {
  return one === other || (one !== null && other !== null && one.name === other.name && one.at === other.at);
}

function sameIds(known: readonly string[] | undefined, open: ReadonlySet<string>): boolean {
  return known !== undefined && known.length === open.size && known.every((id) => open.has(id));
}

/** A comment without a range, or with an empty one, is about the character before it. */
function atPoint(id: string, state: State): void {
  const last = state.runs.at(-1);
  if (!last) return;
  state.walk.covered.add(id);
  const about = [...last.text].at(-1) ?? "";
  const before = last.text.slice(0, last.text.length - about.length);
  if (before !== "") {
    last.text = before;
    state.runs.push({ ...last, text: about, comments: [...last.comments, id] });
  } else last.comments = [...last.comments, id];
}

function readHyperlink(element: XmlElement, state: State): void {
  const relationship = state.walk.links.get(element.attributes["r:id"] ?? "");
  const before = state.link;
  const address = relationship?.external ? relationship.target.trim() : "";
  const shown = element.attributes["w:tooltip"];
  const kept = isLinkable(shown) && isLinkable(address) && new URL(shown).href === new URL(address).href;
  state.link = isLinkable(address) ? (kept ? shown : address) : null;
  readChildren(element, state);
  state.link = before;
}

function readFormula(element: XmlElement, state: State): void {
  const letters = (each: XmlElement): string =>
    each.name === "m:t"
      ? each.children.join("")
      : each.children.map((inner) => (typeof inner === "string" ? "" : letters(inner))).join("");
  add(letters(element), state);
}

/** The text of text boxes stands beside the text; what inserts or deletes the box inserts or deletes all of it. */
function readBoxes(element: XmlElement, state: State): void {
  const visit = (each: XmlElement) => {
    if (each.name === "w:txbxContent") {
      state.walk.beside.push({ place: "text-box", blocks: state.blocks(each, state.walk) });
    } else if (each.name === "mc:AlternateContent") visitAll(chosen(each));
    else visitAll(each);
  };
  const visitAll = (each: XmlElement) => {
    for (const inner of each.children) if (typeof inner !== "string") visit(inner);
  };
  visitAll(element);
}

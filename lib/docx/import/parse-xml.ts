/** An element; prefixes are the usual ones of Office files, whatever the file itself calls them. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

const deepest = 400;

// Files have millions of elements without any: they share these.
const noAttributes: Record<string, string> = Object.freeze({});
const noChildren: XmlElement["children"] = [];

const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
  "http://purl.oclc.org/ooxml/drawingml/main": "a:",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "urn:schemas-microsoft-com:vml": "v:",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps:",
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const attribute = /\s*([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const tagName = /[^\s/>]+/y;

/**
 * Reads the XML of Office files: elements, attributes, text, CDATA. Document types and entities of
 * their own are refused, comments and instructions skipped.
 * @throws Error when it is not well formed, nested too deeply, or has a document type
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const stack = [root];
  const names = new Names();
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    const end = open === -1 ? source.length : open;
    const parent = stack[stack.length - 1]!;
    if (end > at && stack.length > 1) parent.children.push(decode(source.slice(at, end)));
    if (open === -1) break;
    const next = source[open + 1];
    if (next === "/") {
      at = after(source, ">", open);
      stack.pop();
      if (stack.length === 0) throw new Error("an element ends that did not begin");
    } else if (next === "?") at = after(source, "?>", open);
    else if (next === "!") at = special(source, open, parent);
    else at = begin(source, open, stack, names);
  }
  const element = root.children.find((child) => typeof child !== "string");
  if (stack.length !== 1 || !element) throw new Error("the document ends too early");
  return element;
}

function special(source: string, open: number, parent: XmlElement): number {
  if (source.startsWith("<!--", open)) return after(source, "-->", open);
  if (!source.startsWith("<![CDATA[", open)) throw new Error("document types are not read");
  const end = after(source, "]]>", open);
  parent.children.push(source.slice(open + 9, end - 3));
  return end;
}

function begin(source: string, open: number, stack: XmlElement[], names: Names): number {
  tagName.lastIndex = open + 1;
  const name = tagName.exec(source)?.[0];
  if (!name) throw new Error("an element without a name");
  let at = tagName.lastIndex;
  const raw: [string, string][] = [];
  attribute.lastIndex = at;
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    raw.push([match[1]!, match[2] ?? match[3] ?? ""]);
    at = attribute.lastIndex;
  }
  const end = after(source, ">", at);
  const closed = source[end - 2] === "/";
  if (source.slice(at, end - (closed ? 2 : 1)).trim() !== "") throw new Error("a malformed attribute");
  for (const [key, value] of raw) if (key.startsWith("xmlns")) names.declare(key.slice(6), value);
  const element: XmlElement = {
    name: names.of(name),
    attributes: raw.length > 0 ? {} : noAttributes,
    children: closed ? noChildren : [],
  };
  for (const [key, value] of raw) {
    if (!key.startsWith("xmlns")) element.attributes[key.includes(":") ? names.of(key) : key] = decode(value);
  }
  stack[stack.length - 1]!.children.push(element);
  if (!closed && stack.push(element) > deepest) throw new Error("elements are nested too deeply");
  return end;
}

/** Names with the usual prefixes. Later declarations of a prefix hold from there on, as Office files use them. */
class Names {
  readonly #own = new Map<string, string>();
  #known = new Map<string, string>();

  declare(prefix: string, uri: string): void {
    const usual = prefixes[uri] ?? (prefix === "" ? "" : `${prefix}:`);
    if (this.#own.get(prefix) === usual) return;
    this.#own.set(prefix, usual);
    this.#known = new Map();
  }

  of(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const usual = this.#own.get(colon === -1 ? "" : name.slice(0, colon));
    const result = usual === undefined ? name : usual + name.slice(colon + 1);
    this.#known.set(name, result);
    return result;
  }
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at === -1) throw new Error("the document ends too early");
  return at + mark.length;
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (name[0] !== "#") return entities[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : "";
  });
}

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const each of element.children) if (typeof each !== "string" && each.name === name) return each;
  return undefined;
}

/** All child elements, or those of a name. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (each) => typeof each !== "string" && (!name || each.name === name),
  ) as XmlElement[];
}

/** The first element of a name anywhere below. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of element.children) {
    if (typeof each === "string") continue;
    const found = each.name === name ? each : descendant(each, name);
    if (found) return found;
  }
  return undefined;
}

/** The `w:val` of a child, as in `<w:jc w:val="center"/>`. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** An on-off child such as `<w:b/>`: undefined when it is not there. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  const value = found.attributes["w:val"];
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}

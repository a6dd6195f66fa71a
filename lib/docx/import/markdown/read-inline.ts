import { isLinkable } from "../../../document/linkable.ts";
import type { RawImage, RawRun } from "../../../document/structure/raw-block.ts";
import { boldPairs } from "./bold-pairs.ts";

/** What stands in a line: runs, pictures, and the marks that are no text. */
export type Inline = { runs: RawRun[]; images: RawImage[]; removed: string[] };

/** Gives the picture at an address, or null when it cannot be read. */
export type ImageReader = (source: string, alt: string) => RawImage | null;

type Writing = Inline & {
  bold: boolean;
  link: string | undefined;
  /** Where the words of the link end, and where its address ends. */
  linkEnd: [words: number, address: number];
  image: ImageReader;
};

/** Reads a mark that may begin at a place; returns the place after it, or -1 when there is none. */
type Mark = (line: string, at: number, writing: Writing) => number;

const special = /[\\![\]<&*_]/g;
const marks: Record<string, Mark> = {
  "\\": readEscape,
  "!": readImage,
  "[": readLink,
  "]": endLink,
  "<": readTag,
  "&": readSpace,
};

// A line may be a whole file: what a mark may hold is limited.
const words = "([^\\[\\]]{0,500})";
const address = "<?([^\\s<>()]{0,2000}(?:\\([^\\s<>()]{0,200}\\)[^\\s<>()]{0,200})?)>?";
const title = "(?:\\s{1,9}[\"'][^\"']{0,300}[\"'])?\\s{0,9}";
const link = new RegExp(`\\[${words}\\]\\(\\s{0,9}${address}${title}\\)`, "y");
const image = new RegExp(`!\\[${words}\\]\\(\\s{0,9}(?:(data:[\\w+/=;,.-]*)|${address})${title}\\)`, "y");
const webAddress = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/iy;
const comment = /<!--[^<>]{0,2000}-->/y;
const space = /&(?:nbsp|ensp|emsp);/y;
const tag = /<(\/?)([a-z][a-z\d]{0,11})(?:\s[^<>]{0,500})?\/?>/iy;
const lineTags =
  /^(br|p|div|center|figure|section|article|blockquote|[uod]l|li|d[dt]|h[1-6]|hr|table|thead|tbody|tr)$/;
const wordTags = /^(b|strong|span|font|u|i|em|sup|sub|small|big|a|img|t[dh])$/;

/**
 * Reads a line of Markdown, or what stands in a cell: bold, links, pictures, escapes, and the tags of HTML
 * that people put into it. A single * or _ stays: it hides names (李*) more often than it marks anything.
 */
export function readInline(line: string, readImage: ImageReader): Inline {
  const writing: Writing = {
    ...{ runs: [], images: [], removed: [], bold: false, link: undefined, linkEnd: [-1, -1] },
    image: readImage,
  };
  const pairs = boldPairs(line);
  let at = 0;
  while (at < line.length) {
    special.lastIndex = at;
    const next = special.exec(line)?.index ?? line.length;
    write(line.slice(at, next), writing);
    if (next === line.length) break;
    const bold = pairs.get(next);
    let end = -1;
    if (bold) {
      end = remove(line.slice(next, next + bold.length), next, writing);
      writing.bold = bold.begins;
    } else end = marks[line[next]!]?.(line, next, writing) ?? -1;
    if (end === -1) write(line[next]!, writing);
    at = end === -1 ? next + 1 : end;
  }
  return { runs: writing.runs, images: writing.images, removed: writing.removed };
}

function write(text: string, { runs, bold, link }: Writing): void {
  if (text === "") return;
  const last = runs.at(-1);
  if (last && Boolean(last.bold) === bold && last.link === link) last.text += text;
  else runs.push({ text, ...(bold ? { bold } : {}), ...(link ? { link } : {}) });
}

function remove(text: string, at: number, { removed }: Writing): number {
  removed.push(text);
  return at + text.length;
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function readEscape(line: string, at: number, writing: Writing): number {
  const next = line[at + 1];
  if (next !== undefined && !/[!-/:-@[-`{-~]/.test(next)) return -1;
  remove("\\", at, writing);
  write(next ?? "", writing);
  return at + 2;
}

function readImage(line: string, at: number, writing: Writing): number {
  const match = matchAt(image, line, at);
  if (!match) return -1;
  const [whole, alt = "", data, source = ""] = match;
  const read = writing.image(data ?? source, alt);
  if (read) writing.images.push(read);
  // The bytes of a picture are no text.
  remove(data === undefined ? whole : whole.replace(data, ""), at, writing);
  return at + whole.length;
}

function readLink(line: string, at: number, writing: Writing): number {
  const match = matchAt(link, line, at);
  if (!match) return -1;
  const [whole, text = "", target = ""] = match;
  writing.link = isLinkable(target) ? target : undefined;
  writing.linkEnd = [at + 1 + text.length, at + whole.length];
  return remove("[", at, writing);
}

function endLink(line: string, at: number, writing: Writing): number {
  const [end, addressEnd] = writing.linkEnd;
  if (at !== end) return -1;
  writing.link = undefined;
  return remove(line.slice(at, addressEnd), at, writing);
}

function readTag(line: string, at: number, writing: Writing): number {
  const found = matchAt(webAddress, line, at);
  if (found) {
    const [whole, target = ""] = found;
    writing.removed.push("<", ">");
    const around = writing.link;
    writing.link = isLinkable(target) ? target : undefined;
    write(target, writing);
    writing.link = around;
    return at + whole.length;
  }
  const hidden = matchAt(comment, line, at);
  if (hidden) return remove(hidden[0], at, writing);
  const match = matchAt(tag, line, at);
  const name = match?.[2]?.toLowerCase() ?? "";
  if (!match || !(lineTags.test(name) || wordTags.test(name))) return -1;
  if (lineTags.test(name)) write("\n", writing);
  else if (/^t[dh]$/.test(name)) write("\t", writing);
  else if (name === "b" || name === "strong") writing.bold = match[1] === "";
  return remove(match[0], at, writing);
}

function readSpace(line: string, at: number, writing: Writing): number {
  const match = matchAt(space, line, at);
  if (!match) return -1;
  write(" ", writing);
  return remove(match[0], at, writing);
}

import { AppError } from "../../../errors.ts";
import { openPackage } from "../open-package.ts";
import { child, children } from "../parse-xml.ts";
import { readStyles } from "../styles.ts";
import { readMarkedBlocks } from "./marked-blocks.ts";
import type { Beside, FileBlock, MarkedFile } from "./marked-file.ts";
import { readThreads } from "./read-threads.ts";
import { rangedComments, type Walk } from "./walk.ts";

/**
 * Reads a .docx with all its tracked changes and comments (ECMA-376, transitional or strict).
 * @throws AppError `file.damaged`, `file.bomb`, `file.password` or `file.not-word`
 */
export function readMarkedFile(bytes: Uint8Array): MarkedFile {
  const file = openPackage(bytes, () => {});
  const links = file.relationships(file.main);
  const partOf = (type: string) => [...links.values()].find((each) => each.type.endsWith(type))?.target ?? "";
  const body = child(file.xml(file.main) ?? undefined, "w:body");
  if (!body) throw new AppError("file.damaged");
  const walk: Walk = {
    ...{ styles: readStyles(file.xml(partOf("/styles"))), links, open: new Set(), covered: new Set() },
    ...{ ranged: rangedComments(body), anchors: [], formats: [], beside: [], origin: null },
  };
  const blocks = readMarkedBlocks(body, walk);
  const places: [ending: string, place: Beside, element: string][] = [
    ["/footnotes", "footnote", "w:footnote"],
    ["/endnotes", "endnote", "w:endnote"],
    ["/header", "header", ""],
    ["/footer", "footer", ""],
  ];
  for (const { type, target, external } of links.values()) {
    const found = places.find(([ending]) => type.endsWith(ending));
    const root = found && !external ? file.xml(target) : null;
    if (!found || !root) continue;
    const inPart = {
      ...walk,
      links: file.relationships(target),
      ranged: rangedComments(root),
      open: new Set<string>(),
    };
    for (const each of found[2] ? children(root, found[2]) : [root]) {
      walk.beside.push({ place: found[1], blocks: readMarkedBlocks(each, inPart) });
    }
  }
  const covered = coverage([blocks, ...walk.beside.map(({ blocks }) => blocks)]);
  const threads = readThreads(
    file.xml(partOf("/comments")),
    file.xml(partOf("/commentsExtended")),
    (id) => covered.get(id) ?? "",
  );
  return { blocks, threads, formats: walk.formats, beside: walk.beside, origin: walk.origin };
}

/** The same words of every comment as a key. */
function coverage(containers: readonly (readonly FileBlock[])[]): Map<string, string> {
  const keys = new Map<string, string>();
  let at = 0;
  const visit = (block: FileBlock) => {
    if (block.kind === "table") {
      for (const row of block.rows) for (const cell of row.cells) cell.forEach(visit);
      return;
    }
    for (const { text, comments } of block.runs) {
      for (const id of comments) keys.set(id, `${keys.get(id) ?? ""} ${at}-${at + text.length}`);
      at += text.length;
    }
    at += 1;
  };
  for (const container of containers) container.forEach(visit);
  return keys;
}

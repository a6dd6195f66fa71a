import type { Node } from "@tiptap/pm/model";
import { expect } from "vitest";
import { contentHash } from "#lib/document/content-hash.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { exportDocx } from "#lib/docx/export/export-docx.ts";
import { readMarkedFile } from "#lib/docx/import/markup/read-marked-file.ts";
import { readBack } from "#lib/docx/read-back/read-back.ts";
import type { Thread } from "#lib/docx/thread.ts";
import { exportOptions, withPart } from "./exported-file.ts";

/** The time of everything that people do in these tests, in ms. */
export const at = Date.parse("2026-11-20T09:00:00+08:00");
/** Who suggests something. */
export const who = (name = "李科") => ({ id: `s-${name}`, author: "u", name, at });
/** Text with a mark of a suggestion. */
export const marked = (text: string, type: string, name?: string): DocumentJson => ({
  ...{ type: "text", text, marks: [{ type, attrs: who(name) }] },
});
/** A node with other attributes. */
export const said = (node: DocumentJson, attrs: object): DocumentJson => ({
  ...node,
  attrs: { ...node.attrs, ...attrs },
});

/** A document as the file that reviewers get. */
export const exported = (doc: Node, threads: Thread[] = []) =>
  exportDocx(doc, { ...exportOptions, at: new Date("2026-12-01"), markup: { threads, summary: "s" } });
/** A file with its body changed, as by a reviewer. */
export const inBody = (bytes: Uint8Array, change: (xml: string) => string) =>
  withPart(bytes, "word/document.xml", change);

/** Reads a file back onto a document and tells what came of it. */
export function back(
  bytes: Uint8Array,
  doc: Node,
  threads: Thread[] = [],
  untracked = true,
  exported: Node | null = null,
) {
  let ids = 0;
  const by = untracked ? { name: "未留痕", at } : null;
  const options = { newId: () => `n${++ids}`, summary: "s", untracked: by, now: at, exported };
  const read = readBack(readMarkedFile(bytes), doc, threads, options);
  read.doc.check();
  expect(contentHash(read.doc), "the text itself").toBe(contentHash(doc));
  const told = read.placed.map(({ name, added, removed }) => `${name}：${removed}→${added}`);
  const left = read.unplaced.map(({ kind, reason, text }) => `${kind} ${reason} ${text}`);
  return { ...read, told, left };
}

/** What Word makes of some text when somebody works in it with tracked changes. */
export const tracked = (kind: "ins" | "del", text: string) =>
  `<w:${kind} w:id="99" w:author="王局长" w:date="2026-12-02T09:00:00Z"><w:r><w:${kind === "ins" ? "t" : "delText"}>${text}</w:${kind === "ins" ? "t" : "delText"}></w:r></w:${kind}>`;
/** Text that is divided by something. */
export const split = (text: string, inner: string, rest: string) =>
  `${text}</w:t></w:r>${inner}<w:r><w:t xml:space="preserve">${rest}`;

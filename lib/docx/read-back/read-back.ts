import type { Node } from "@tiptap/pm/model";
import { contentHash } from "../../document/content-hash.ts";
import { suggestionsOf } from "../../document/suggestions/list-suggestions.ts";
import type { FileThread, MarkedFile } from "../import/markup/marked-file.ts";
import { baseKey, summaryKey } from "../origin.ts";
import type { Thread } from "../thread.ts";
import { secondOf } from "../word-time.ts";
import { entriesByPlace } from "./doc-lines.ts";
import { fileLines } from "./file-lines.ts";
import { leaveBlocks } from "./leave-entry.ts";
import { placeEntries } from "./place-entries.ts";
import { Placing, type ReadBackOptions } from "./placing.ts";
import type { ReadBack, ReadThread } from "./result.ts";

/**
 * Lays a reviewed Word file upon a document: its tracked changes become suggestions, its comments threads on the same
 * words. What the document has already is recognised; what has no place in it is listed.
 * @param threads those of the document
 */
export function readBack(
  file: MarkedFile,
  doc: Node,
  threads: readonly Thread[],
  options: ReadBackOptions,
): ReadBack {
  const known = knownThreads(file.threads, threads);
  const read = file.threads.map((thread) => asThread(thread, known.get(thread), options.newId));
  const ids = new Map(file.threads.flatMap((each, at) => each.ids.map((id) => [id, read[at]!.thread.id])));
  const placing = new Placing(doc, file.origin, options, ids);
  const sameDocument = file.origin !== null && file.origin.base === baseKey(contentHash(doc));
  const exported = options.exported ? entriesByPlace(options.exported, 0) : null;
  const container = { node: doc, start: 0, around: null, sameDocument, differences: null, exported };
  placeEntries(fileLines(file.blocks), container, placing);
  for (const { blocks } of file.beside) leaveBlocks(blocks, placing);
  for (const { kind, by, text } of file.formats) {
    placing.leave(kind === "table" ? "table" : "format", "looks", by, text, "");
  }
  placeThreads(read, doc, placing);
  const changed = placing.edits.appliedTo(doc);
  const before = new Set(suggestionsOf(doc).map(({ id }) => id));
  const placed = suggestionsOf(changed).filter(({ id }) => !before.has(id));
  return {
    ...{ doc: changed, placed, known: placing.known, settled: placing.settled() },
    ...{ unplaced: placing.unplaced, threads: withQuotes(read, changed) },
    untracked: placed.filter(({ id }) => placing.untrackedIds.has(id)).length,
    sameSummary: file.origin && file.origin.summary === summaryKey(options.summary),
  };
}

/**
 * Which threads of a file the document has already. Who says the same about several places means each of them: one
 * thread of the document is one of the file, first that of the same moment.
 */
function knownThreads(file: readonly FileThread[], threads: readonly Thread[]): Map<FileThread, Thread> {
  const known = new Map<FileThread, Thread>();
  const left = new Set(threads);
  for (const atOnce of [true, false]) {
    for (const each of file) {
      const [first] = each.comments;
      if (!first || known.has(each)) continue;
      const same = [...left].find(({ comments: [one] }) => {
        if (!one || one.author !== first.author || !isSameText(one.text, first.text)) return false;
        return !atOnce || secondOf(one.at?.getTime()) === secondOf(first.at);
      });
      if (!same) continue;
      known.set(each, same);
      left.delete(same);
    }
  }
  return known;
}

function asThread(read: FileThread, known: Thread | undefined, newId: () => string): ReadThread {
  const comments = read.comments.map(({ author, at, text }) => ({
    author,
    text,
    at: at ? new Date(at) : null,
  }));
  const said = new Set(known?.comments.map(({ author, text }) => `${author}\n${plain(text)}`));
  const thread: Thread = {
    ...{ id: known?.id ?? newId(), quote: "", resolved: read.resolved },
    comments: comments.filter(({ author, text }) => !said.has(`${author}\n${plain(text)}`)),
  };
  return { thread, known: known !== undefined, place: "exact" };
}

function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** The threads on their words; what the document has already stays as it is. */
function placeThreads(read: readonly ReadThread[], doc: Node, placing: Placing): void {
  const marked = markedThreads(doc);
  for (const each of read) {
    const { id, comments } = each.thread;
    if (each.known && marked.has(id)) continue;
    const { place, ranges } = placing.placesOf(id);
    each.place = place;
    for (const { from, to } of place === "nowhere" ? titleOf(doc) : ranges) {
      placing.edits.mark(from, to, "comment", { id });
    }
    if (place !== "nowhere") continue;
    const [first] = comments;
    const by = { name: first?.author ?? "", at: first?.at?.getTime() ?? 0 };
    placing.leave("comment", "gone", by, comments.map(({ text }) => text).join("\n"), "");
    placing.pause();
  }
}

/** The text of each thread, by its id. */
function markedThreads(doc: Node): Map<string, string> {
  const found = new Map<string, string>();
  doc.descendants((node) => {
    for (const { type, attrs } of node.marks) {
      if (type.name === "comment") found.set(attrs.id, (found.get(attrs.id) ?? "") + (node.text ?? ""));
    }
  });
  return found;
}

/** Where the first paragraph with text stands, the title as a rule. */
function titleOf(doc: Node): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    if (places.length === 0 && node.isTextblock && node.textContent !== "") {
      places.push({ from: pos + 1, to: pos + node.nodeSize - 1 });
    }
    return places.length === 0;
  });
  return places;
}

function withQuotes(read: readonly ReadThread[], changed: Node): ReadThread[] {
  const words = markedThreads(changed);
  return read.map((each) => ({
    ...each,
    thread: { ...each.thread, quote: words.get(each.thread.id) ?? "" },
  }));
}

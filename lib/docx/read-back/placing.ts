import type { Node } from "@tiptap/pm/model";
import type { Suggester } from "../../document/suggestions/suggested.ts";
import { type By, objectCharacter } from "../import/markup/marked-file.ts";
import type { Origin } from "../origin.ts";
import { Edits, type NewGlyph } from "./edits.ts";
import type { FileGlyph } from "./line.ts";
import type { ChangeKind, Settled, Unplaced, UnplacedReason } from "./result.ts";

/** What reading back needs beside file and document. */
export type ReadBackOptions = {
  newId: () => string;
  /** Id of the summary, to be compared with what the file says. */
  summary: string;
  /** Who suggests what nobody tracked; null when it is to be left alone. */
  untracked: { name: string; at: number } | null;
  /** The document as it was exported, if it is known: it tells changes of the reviewer from our own. */
  exported?: Node | null;
  /** The time (ms) of suggestions whose time the file does not say. */
  now: number;
};

type Votes = { name: string; text: string; accept: number; reject: number; open: number };

/** What is found while a file is laid upon a document. */
export class Placing {
  readonly edits: Edits;
  readonly unplaced: Unplaced[] = [];
  readonly origin: Origin | null;
  readonly untracked: By | null;
  /** Ids of suggestions that nobody tracked. */
  readonly untrackedIds = new Set<string>();
  readonly #newId: () => string;
  readonly #now: number;
  readonly #threads: ReadonlyMap<string, string>;
  readonly #exact = new Map<string, { from: number; to: number }[]>();
  readonly #near = new Map<string, { from: number; to: number }>();
  readonly #inText = new Set<string>();
  /** Suggestions of the document that the file has too. */
  readonly #known = new Set<string>();
  readonly #votes = new Map<string, Votes>();
  /** The last suggestion of each kind: of somebody who changes the document, and who changes what comes into it. */
  readonly #last: Record<"first" | "second", (Suggester & { key: string }) | null> = {
    first: null,
    second: null,
  };

  /** @param threads thread ids by the ids of the file's comments */
  constructor(
    doc: Node,
    origin: Origin | null,
    options: ReadBackOptions,
    threads: ReadonlyMap<string, string>,
  ) {
    this.edits = new Edits(doc);
    this.origin = origin;
    this.untracked = options.untracked;
    this.#newId = options.newId;
    this.#now = options.now;
    this.#threads = threads;
  }

  /** The suggestion of somebody; the same as the last one while nothing lies between. */
  suggester(by: By, order: "first" | "second" = "first"): Suggester {
    const key = `${by.at} ${by.name}`;
    let last = this.#last[order];
    if (last?.key !== key) {
      last = { id: this.#newId(), author: "", name: by.name, at: by.at || this.#now, key };
      this.#last[order] = last;
      if (by === this.untracked) this.untrackedIds.add(last.id);
    }
    const { key: _, ...suggester } = last;
    return suggester;
  }

  /** The next suggestion is another one. */
  pause(): void {
    this.#last.first = null;
    this.#last.second = null;
  }

  /** Notes what became of a suggestion of the document; nothing follows from a file that was written before it. */
  vote(by: By & { id: string }, verdict: "accept" | "reject" | "open", text: string): void {
    if (verdict === "open") this.#known.add(by.id);
    if (!this.origin || by.at > this.origin.at) return;
    const votes = this.#votes.get(by.id) ?? { name: by.name, text: "", accept: 0, reject: 0, open: 0 };
    votes[verdict] += 1;
    votes.text += text;
    this.#votes.set(by.id, votes);
  }

  /** How many suggestions of the document the file has as well. */
  get known(): number {
    return this.#known.size;
  }

  /** The suggestions that were accepted or rejected as a whole. */
  settled(): Settled[] {
    return [...this.#votes].flatMap(([id, { name, text, accept, reject, open }]): Settled[] => {
      if (open > 0 || (accept > 0 && reject > 0)) return [];
      return [{ id, name, text, verdict: accept > 0 ? "accept" : "reject" }];
    });
  }

  leave(kind: ChangeKind, reason: UnplacedReason, by: By, text: string, where: string): void {
    const last = this.unplaced.at(-1);
    const shown = where.replaceAll(objectCharacter, "").slice(0, 60);
    const isText = kind === "insertion" || kind === "deletion";
    const goesOn = isText && last?.kind === kind && last.reason === reason && last.where === shown;
    if (goesOn && last.by.name === by.name && last.by.at === by.at) last.text += text;
    else this.unplaced.push({ kind, reason, by: { name: by.name, at: by.at }, text, where: shown });
  }

  /** Comments about words that stand in the document. */
  comment(ids: readonly string[], from: number, to: number): void {
    for (const id of this.threadsOf(ids)) {
      const places = this.#exact.get(id) ?? [];
      const last = places.at(-1);
      if (last?.to === from) last.to = to;
      else places.push({ from, to });
      this.#exact.set(id, places);
    }
  }

  /** Comments about words that do not: the paragraph is the next best. */
  commentNear(ids: readonly string[], from: number, to: number): void {
    for (const id of this.threadsOf(ids)) if (!this.#near.has(id)) this.#near.set(id, { from, to });
  }

  threadsOf(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.#threads.get(id) ?? []))];
  }

  /** Where a thread is: null when only inside words that come in, `nowhere` when it has no place. */
  placesOf(thread: string): { place: "exact" | "near" | "nowhere"; ranges: { from: number; to: number }[] } {
    const ranges = this.#exact.get(thread) ?? [];
    if (ranges.length > 0 || this.#inText.has(thread)) return { place: "exact", ranges };
    const near = this.#near.get(thread);
    return near ? { place: "near", ranges: [near] } : { place: "nowhere", ranges: [] };
  }

  /** A glyph of the file as one that comes into the document. */
  newGlyph(glyph: FileGlyph, comes: Suggester | null, goes: Suggester | null): NewGlyph {
    const { text, bold, link, own, comments, style = null } = glyph;
    const threads = this.threadsOf(comments);
    for (const id of threads) this.#inText.add(id);
    const lead = own?.lead ?? false;
    return { text, comes, goes, bold: bold && !lead, lead, link, blank: own?.blank ?? null, threads, style };
  }
}

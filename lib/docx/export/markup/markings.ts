import type { Node } from "@tiptap/pm/model";
import { contentHash } from "../../../document/content-hash.ts";
import type { Suggester } from "../../../document/suggestions/suggested.ts";
import { type Anchor, anchorHash, anchorName } from "../../anchors.ts";
import { baseKey, originName, summaryKey } from "../../origin.ts";
import type { Thread } from "../../thread.ts";
import { wordTime } from "../../word-time.ts";
import { xmlText } from "../word-xml.ts";
import type { Ink } from "./block-ink.ts";

/** What a file with suggestions and comments says beside them: its comments, and the id of its summary. */
export type Markup = { threads: readonly Thread[]; summary: string };

/** Borders of what threads are about, until it is known which is the first and which the last of a thread. */
const border = /\0([se])(\d+)\0/g;

/**
 * Writes suggestions and comments into the body of a Word file. In one list of ids comments come first, then
 * everything else that wants one.
 */
export class Markings {
  readonly #threads: readonly Thread[];
  readonly #places: ReadonlyMap<string, number>;
  /** Id of the first comment of each thread. */
  readonly #firstIds: number[] = [];
  #next = 0;
  /** The bookmark that says where the file comes from, until it is written. */
  #origin: string;

  constructor(doc: Node, { threads, summary }: Markup, at: Date) {
    const origin = { summary: summaryKey(summary), base: baseKey(contentHash(doc)), at: at.getTime() };
    this.#origin = originName(origin);
    this.#threads = threads;
    this.#places = new Map(threads.map(({ id }, place) => [id, place]));
    for (const { comments } of threads) {
      this.#firstIds.push(this.#next);
      this.#next += comments.length;
    }
  }

  /** Runs that come in, go, or both. */
  runs(xml: string, { comes, goes }: Ink): string {
    if (xml === "") return "";
    const gone = goes ? `<w:del ${this.#by(goes)}>${xml}</w:del>` : xml;
    return comes ? `<w:ins ${this.#by(comes)}>${gone}</w:ins>` : gone;
  }

  /** The same of a paragraph's sign, for its `w:rPr`, or of a row, for its `w:trPr`. */
  mark({ comes, goes }: Ink): string {
    return (comes ? `<w:ins ${this.#by(comes)}/>` : "") + (goes ? `<w:del ${this.#by(goes)}/>` : "");
  }

  /** What a paragraph was before, for the end of its `w:pPr`. */
  restyled(who: Suggester, oldStyleId: string): string {
    return `<w:pPrChange ${this.#by(who)}><w:pPr><w:pStyle w:val="${oldStyleId}"/></w:pPr></w:pPrChange>`;
  }

  /** The bookmark by which a block is found again. */
  anchor(place: Omit<Anchor, "hash">, text: string): string {
    const names = [this.#origin, anchorName({ ...place, hash: anchorHash(text) })];
    this.#origin = "";
    return names.map((name) => name && this.#bookmark(name)).join("");
  }

  /** Marks what threads are about; ids of threads that are not known are left out. */
  about(node: Node, xml: string): string {
    const places = node.marks
      .filter(({ type }) => type.name === "comment")
      .flatMap(({ attrs }) => this.#places.get(String(attrs.id)) ?? []);
    return places.reduce((inner, place) => this.#bordered(place, inner), xml);
  }

  /** The body with the comments where they belong; threads without a place stand at the end of its first title. */
  finished(body: string): string {
    const seen = new Set([...body.matchAll(border)].map(([, , place]) => Number(place)));
    const lost = this.#threads.flatMap((_, place) => (seen.has(place) ? [] : this.#bordered(place, "")));
    const whole = lost.length > 0 ? atTitle(body, lost.join("")) : body;
    const last = new Map(
      [...whole.matchAll(border)].flatMap(([, kind, place], at) => (kind === "e" ? [[place, at]] : [])),
    );
    const begun = new Set<string>();
    let at = -1;
    return whole.replace(border, (_, kind: string, place: string) => {
      at += 1;
      if (kind === "e") return last.get(place) === at ? this.#ends(Number(place)) : "";
      if (begun.has(place)) return "";
      begun.add(place);
      return this.#starts(Number(place));
    });
  }

  /** All comments with their ids, in order; `answers` is the id of the first of the thread, null of the first. */
  comments(): { id: number; answers: number | null; thread: Thread; comment: Thread["comments"][number] }[] {
    return this.#threads.flatMap((thread, place) =>
      thread.comments.map((comment, index) => {
        const first = this.#firstIds[place]!;
        return { id: first + index, answers: index === 0 ? null : first, thread, comment };
      }),
    );
  }

  #by({ name, at }: Suggester): string {
    return `w:id="${this.#next++}" w:author="${xmlText(name)}" w:date="${wordTime(at)}"`;
  }

  #bookmark(name: string): string {
    const id = this.#next++;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
  }

  #bordered(place: number, xml: string): string {
    return `\0s${place}\0${xml}\0e${place}\0`;
  }

  #idsOf(place: number): number[] {
    return this.#threads[place]!.comments.map((_, index) => this.#firstIds[place]! + index);
  }

  #starts(place: number): string {
    return this.#idsOf(place)
      .map((id) => `<w:commentRangeStart w:id="${id}"/>`)
      .join("");
  }

  #ends(place: number): string {
    const reference = (id: number) =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    return this.#idsOf(place).map(reference).join("");
  }
}

function atTitle(body: string, xml: string): string {
  const title = body.indexOf('<w:pStyle w:val="Title"/>');
  const end = title < 0 ? body.lastIndexOf("</w:p>") : body.indexOf("</w:p>", title);
  return end < 0 ? `${body}<w:p>${xml}</w:p>` : body.slice(0, end) + xml + body.slice(end);
}

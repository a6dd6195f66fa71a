import type { HocuspocusProvider } from "@hocuspocus/provider";
import type { Editor } from "@tiptap/react";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";
import { parseServerMessage } from "#lib/collab/protocol.ts";
import type { FigureAttributes } from "#lib/document/figure.ts";
import { figuresOf } from "#lib/document/figures.ts";
import type { KnownDefinition } from "#lib/ledger/figures/known-definition.ts";
import type { Answer, Question } from "#lib/ledger/figures/question.ts";
import { type FigureNow, figureNow, isOpen } from "#lib/summaries/figures/figure-now.ts";
import { Latest } from "#lib/summaries/figures/latest.ts";
import { questionOf, type Subject } from "#lib/summaries/figures/question-of.ts";
import { isUnconfirmed } from "#lib/summaries/figures/unconfirmed.ts";
import { figureLookKey } from "../extensions/figures.ts";
import { drawFigures } from "./draw-figures.ts";

/** The editor whose figures are followed. */
export type FigureContext = {
  editor: Editor;
  provider: HocuspocusProvider;
  summaryId: string;
  subject: Subject;
  /** A final summary: its figures stay as they are, whatever the records say. */
  frozen: boolean;
};

/** A unit that a figure may count; `depth` is 0 for the topmost. */
export type CountableUnit = { id: string; shortName: string; depth: number };

/** What is said of a figure that does not agree with the records. */
export type SayFigure = (attrs: FigureAttributes, now: FigureNow) => string;

/** Rest (ms) after which the records are asked, when they changed and when the text did. */
const pause = { records: 120, text: 250 };

/** However often records change, they are asked no more often than this (ms). */
const leastInterval = 800;

/** How many questions are asked at once; the server takes more. */
const mostAtOnce = 200;

/** All questions are made in one place, with their parts in one order. */
const keyOf = (question: Question) => JSON.stringify(question);

/** What the records say about the figures of an open summary, asked anew whenever it may have changed. */
export class FigureFeed {
  context: FigureContext;
  definitions: ReadonlyMap<string, KnownDefinition> | null = null;
  units: readonly CountableUnit[] | null = null;
  failure: Failure | null = null;
  #version = 0;
  #say: SayFigure | null = null;
  #renewing: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #renewedAt = 0;
  #unitsAsked = false;
  readonly #answers = new Latest<Answer>();
  readonly #asked = new Set<string>();
  readonly #wanted = new Set<readonly Question[]>();
  readonly #listeners = new Set<() => void>();

  constructor(context: FigureContext) {
    this.context = context;
    const { editor, provider } = context;
    const told = ({ payload }: { payload: string }) => {
      if (parseServerMessage(payload)?.type === "figures") this.#askAllSoon();
    };
    const synced = () => this.#askAllSoon();
    const written = () => {
      this.#looking ??= setTimeout(() => {
        this.#looking = undefined;
        void this.#askMissing();
      }, pause.text);
    };
    provider.on("stateless", told);
    provider.on("synced", synced);
    editor.on("update", written);
    editor.on("destroy", () => {
      clearTimeout(this.#renewing);
      clearTimeout(this.#looking);
      provider.off("stateless", told);
      provider.off("synced", synced);
    });
    void this.renew();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another number after every change. */
  readonly version = (): number => this.#version;

  /** Keeps the answers to questions of which no figure stands in the text; returns how to stop that. */
  want(questions: readonly Question[]): () => void {
    this.#wanted.add(questions);
    void this.#askMissing();
    return () => this.#wanted.delete(questions);
  }

  /** Asks once for the units that figures may count. */
  async fetchUnits(): Promise<void> {
    if (this.#unitsAsked) return;
    this.#unitsAsked = true;
    const result = await requestJson<CountableUnit[]>("/api/units");
    this.#unitsAsked = result.ok;
    if (result.ok) this.units = result.value;
    this.#changed();
  }

  /** Waits for the answers to some questions, and for the definitions. */
  async read(questions: readonly Question[]): Promise<void> {
    await Promise.all([this.#ask(questions), this.definitions ? null : this.#fetchDefinitions()]);
  }

  readonly answer = (question: Question): Answer | undefined => this.#answers.get(keyOf(question));

  readonly definition = (id: string): KnownDefinition | undefined => this.definitions?.get(id);

  /** A figure next to what the records say. */
  now(attrs: FigureAttributes): FigureNow {
    if (this.context.frozen) return { state: "fresh", words: null, now: null, before: null };
    return figureNow(
      attrs,
      this.answer(questionOf(attrs, this.context.subject)),
      this.definition(attrs.definition),
    );
  }

  /** Whether a figure waits for a person: nobody confirmed it yet, or the records say something that a click puts in. */
  waits(attrs: FigureAttributes): boolean {
    return !this.context.frozen && (isUnconfirmed(attrs) || isOpen(this.now(attrs)));
  }

  /** How a difference is said, for the tip of a figure. */
  speak(say: SayFigure): void {
    if (this.#say === say) return;
    this.#say = say;
    this.#changed();
  }

  /** Asks for the definitions and all answers anew. */
  async renew(): Promise<void> {
    await Promise.all([this.#fetchDefinitions(), this.#ask(this.#questions())]);
  }

  #askAllSoon(): void {
    const rest = Math.max(pause.records, this.#renewedAt + leastInterval - performance.now());
    this.#renewing ??= setTimeout(async () => {
      this.#renewing = undefined;
      this.#renewedAt = performance.now();
      await this.#ask(this.#questions());
      if (this.#isOutdated()) await this.#fetchDefinitions();
    }, rest);
  }

  /** Whether a definition was put away since they were fetched. */
  #isOutdated(): boolean {
    return this.#questions().some((question) => {
      return (
        this.answer(question)?.state === "gone" && this.definition(question.definition)?.archived === false
      );
    });
  }

  async #fetchDefinitions(): Promise<void> {
    const result = await requestJson<KnownDefinition[]>("/api/definitions");
    if (result.ok) this.definitions = new Map(result.value.map((each) => [each.id, each]));
    else this.failure = result.error;
    this.#changed();
  }

  #questions(): Question[] {
    const { editor, subject, frozen } = this.context;
    if (frozen || editor.isDestroyed) return [...this.#wanted].flat();
    const standing = figuresOf(editor.state.doc).map(({ attrs }) => questionOf(attrs, subject));
    return [...standing, ...[...this.#wanted].flat()];
  }

  async #askMissing(): Promise<void> {
    const missing = this.#questions().filter((question) => !this.#asked.has(keyOf(question)));
    if (missing.length > 0) await this.#ask(missing);
  }

  async #ask(questions: readonly Question[]): Promise<void> {
    const unique = [...new Map(questions.map((each) => [keyOf(each), each])).values()];
    for (const question of unique) this.#asked.add(keyOf(question));
    for (let from = 0; from < unique.length; from += mostAtOnce) {
      const part = unique.slice(from, from + mostAtOnce);
      const turn = this.#answers.ask();
      const result = await requestJson<Answer[]>(`/api/summaries/${this.context.summaryId}/figures`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ questions: part }),
      });
      this.failure = result.ok ? null : result.error;
      for (const [index, question] of part.entries()) {
        const answer = result.ok ? result.value[index] : undefined;
        if (answer) this.#answers.take(turn, keyOf(question), answer);
        else this.#asked.delete(keyOf(question));
      }
    }
    this.#changed();
  }

  #changed(): void {
    const { editor } = this.context;
    if (editor.isDestroyed) return;
    this.#version += 1;
    const look = drawFigures(this, this.#say);
    editor.view.dispatch(editor.state.tr.setMeta(figureLookKey, look).setMeta("addToHistory", false));
    for (const listener of this.#listeners) listener();
  }
}

const feeds = new WeakMap<Editor, FigureFeed>();

/** The one feed of an editor. */
export function feedOf(context: FigureContext): FigureFeed {
  const known = feeds.get(context.editor);
  if (known) {
    known.context = context;
    return known;
  }
  const feed = new FigureFeed(context);
  feeds.set(context.editor, feed);
  return feed;
}

import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Failure } from "#lib/action.ts";
import { figuresOf } from "#lib/document/figures.ts";
import type { AskedRule, CheckAnswer, CheckSetup } from "#lib/proofread/checking/checker.ts";
import { type PlacedFinding, placeKey, withoutIgnored } from "#lib/proofread/checking/place.ts";
import type { Ignored } from "#lib/summaries/checking/queries.ts";
import { isStale } from "#lib/summaries/figures/figure-now.ts";
import { type FigureContext, type FigureFeed, feedOf as figureFeedOf } from "../figures/figure-feed.ts";
import {
  areMarked,
  markFindings,
  openMarks,
  type SayFinding,
  withoutHalfWritten,
  writingRange,
} from "./finding-marks.ts";
import { KnownBeside } from "./known-beside.ts";
import { WorkerCheck } from "./worker-check.ts";

/** What is known about the findings of an open summary; the same object until something changes. */
export type FindingView = {
  /** `begun` until the whole text has been looked at once. */
  phase: "begun" | "ready" | "failed";
  /** Those that count, in the order of their places. */
  findings: readonly PlacedFinding[];
  ignored: readonly Ignored[];
  /** Keys of the places at which something is found now, also what is ignored. */
  present: ReadonlySet<string>;
  rules: readonly AskedRule[];
  failure: Failure | null;
  /** The place of the finding that somebody is looking at. */
  current: string | null;
};

/** Rest (ms) in the writing after which the text is checked, and the longest wait while somebody goes on writing. */
const pause = 250;
const longestWait = 5_000;

/** What is new in the paragraph or table in which somebody writes is said after this rest (ms): it may be half a word. */
const rest = 1_500;

/** What the rules find in an open summary, looked at anew after each change. */
export class FindingFeed {
  readonly context: FigureContext;
  readonly #check: WorkerCheck;
  readonly #known: KnownBeside;
  readonly #listeners = new Set<() => void>();
  #view: FindingView = {
    ...{ phase: "begun", findings: [], ignored: [], present: new Set(), rules: [] },
    ...{ failure: null, current: null },
  };
  #found: readonly PlacedFinding[] = [];
  #say: SayFinding = () => "";
  #figures: FigureFeed | null = null;
  #asked: { version: number; doc: Transaction["doc"] } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #writtenAt = Number.NEGATIVE_INFINITY;
  #heldBack = false;
  /** Whether there was something to ask while an answer was waited for. */
  #askAgain = false;
  #block = 0;

  constructor(context: FigureContext) {
    this.context = context;
    const { editor } = context;
    this.#known = new KnownBeside(context, {
      setUp: (setup) => void this.#setUp(setup),
      ignored: (ignored) => {
        this.#change({ ignored });
        this.#show();
      },
      failed: (failure) => {
        // Without a connection what is known goes on being asked.
        if (this.#view.phase !== "ready") this.#change({ phase: "failed", failure });
      },
    });
    this.#check = new WorkerCheck({
      answered: (answer) => this.#answered(answer),
      failed: () => this.#change({ phase: "failed", failure: null }),
    });
    const changed = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.getMeta(ySyncPluginKey)?.isChangeOrigin) this.#writtenAt = performance.now();
      this.#checkSoon();
    };
    const moved = () => {
      if (this.#heldBack && this.#blockOfCaret() !== this.#block) this.#show();
    };
    openMarks(editor);
    editor.on("update", changed);
    editor.on("selectionUpdate", moved);
    editor.on("destroy", () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#restTimer);
      this.#check.stop();
    });
    void this.#known.renew();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): FindingView => this.#view;

  /** How findings are said, for the tips of their words. */
  speak(say: SayFinding): void {
    this.#say = say;
    if (this.#view.findings.length > 0) this.#mark(this.#view.findings);
  }

  /** Asks anew for all that is known beside the text, and checks the text by it. */
  renew(): Promise<void> {
    return this.#known.renew();
  }

  takeIgnored(ignored: readonly Ignored[]): void {
    this.#known.takeIgnored(ignored);
  }

  /** Which finding somebody is looking at; null for none. */
  look(finding: PlacedFinding | null): void {
    const current = finding && placeKey(finding.place);
    if (current !== this.#view.current) this.#change({ current });
  }

  /** Says no more about findings that were fixed just now. */
  forget(fixed: readonly PlacedFinding[]): void {
    this.#found = this.#found.filter((finding) => !fixed.includes(finding));
    this.#show();
    this.#checkSoon(0);
  }

  async #setUp(setup: CheckSetup): Promise<void> {
    const { editor } = this.context;
    if (this.#view.phase === "failed") this.#change({ phase: "begun", failure: null });
    await this.#check.setUp(setup, editor.state.doc);
    if (!editor.isDestroyed) this.#checkSoon(0);
  }

  #checkSoon(wait = pause): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#ask(),
      Math.max(0, Math.min(wait, this.#waitingSince + longestWait - now)),
    );
  }

  #ask(): void {
    this.#timer = undefined;
    const { editor } = this.context;
    if (editor.isDestroyed) return;
    this.#askAgain = !this.#check.isReady;
    if (this.#askAgain) return;
    // Half a syllable of an input method is no text yet.
    if (editor.view.composing) {
      this.#checkSoon();
      return;
    }
    const { doc } = editor.state;
    this.#asked = { version: this.#check.check(doc, this.#staleFigures(editor)), doc };
  }

  #staleFigures(editor: Editor): number[] {
    const figures = figuresOf(editor.state.doc);
    if (figures.length === 0) return [];
    if (!this.#figures) {
      this.#figures = figureFeedOf(this.context);
      this.#figures.subscribe(() => this.#checkSoon());
    }
    const feed = this.#figures;
    return figures.filter(({ attrs }) => isStale(feed.now(attrs))).map(({ pos }) => pos);
  }

  #answered(answer: CheckAnswer): void {
    const { editor } = this.context;
    if (editor.isDestroyed) return;
    if (answer.type === "rules") {
      this.#change({ rules: answer.rules });
      return;
    }
    // What was found in a text that is another by now is at other places; and an input method at work is not disturbed.
    const isSame = answer.version === this.#asked?.version && editor.state.doc === this.#asked.doc;
    if (!isSame || editor.view.composing) {
      if (this.#timer === undefined) this.#checkSoon();
      return;
    }
    if (this.#askAgain) this.#checkSoon(0);
    this.#found = answer.findings;
    this.#change({ phase: "ready", failure: null });
    this.#show();
  }

  /** Shows what counts of what was found, but for what is new where somebody is just writing. */
  #show(): void {
    const { editor } = this.context;
    const open = withoutIgnored(this.#found, this.#view.ignored);
    const writing = editor.isFocused && performance.now() - this.#writtenAt < rest;
    const findings = writing ? withoutHalfWritten(editor.state, open) : open;
    this.#block = this.#blockOfCaret();
    clearTimeout(this.#restTimer);
    this.#heldBack = findings.length < open.length;
    if (this.#heldBack) this.#restTimer = setTimeout(() => this.#show(), rest);
    if (!areMarked(editor.state, findings)) this.#mark(findings);
    const present = new Set(this.#found.map(({ place }) => placeKey(place)));
    this.#change({ findings, present });
  }

  /** Underlines findings, unless the text is another by now: then they stand at other places. */
  #mark(findings: readonly PlacedFinding[]): void {
    const { editor } = this.context;
    if (this.#asked?.doc === editor.state.doc) markFindings(editor, findings, this.#say);
  }

  #blockOfCaret(): number {
    return writingRange(this.context.editor.state).start;
  }

  #change(part: Partial<FindingView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const feeds = new WeakMap<Editor, FindingFeed>();

/** The one feed of an editor. */
export function findingFeedOf(context: FigureContext): FindingFeed {
  const known = feeds.get(context.editor);
  if (known) return known;
  const feed = new FindingFeed(context);
  feeds.set(context.editor, feed);
  return feed;
}

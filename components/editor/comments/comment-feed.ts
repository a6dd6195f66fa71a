import type { HocuspocusProvider } from "@hocuspocus/provider";
import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { draftKey, keepDraft, keptDraft } from "#components/ui/kept-drafts.ts";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure, Result } from "#lib/action.ts";
import { parseServerMessage } from "#lib/collab/protocol.ts";
import { placesOfThreads, type ThreadPlace } from "#lib/document/comments-of.ts";
import { removeComment, seeMentions, startThread } from "#lib/summaries/comments/actions.ts";
import type { Thread } from "#lib/summaries/comments/queries.ts";
import { newUuid } from "#lib/uuid.ts";
import { fillSlot } from "../extensions/slots.ts";
import { commentFilling } from "./comment-filling.ts";
import { findRanges, type KeptRange, keepRanges, markWords, wordsToComment } from "./comment-range.ts";
import { CommentTint } from "./comment-tint.ts";
import { commentReader } from "./moved-words.ts";
import { keepOnePlace } from "./one-place.ts";

/** The editor whose comments are followed, and who is at it. */
export type CommentContext = {
  editor: Editor;
  provider: HocuspocusProvider;
  summaryId: string;
  userId: string;
};

/** A thread that has no text yet: its words, and where they stand. */
export type BegunThread = { threadId: string; quote: string; ranges: KeptRange[] };

/** What somebody wrote: the words, and whom they mention. */
export type WrittenComment = { commentId: string; text: string; mentions: string[] };

/** Rest (ms) before the threads are asked for anew. */
const pause = 40;

/** The comments of an open summary, asked for anew whenever the server says that they changed. */
export class CommentFeed {
  readonly context: CommentContext;
  threads: readonly Thread[] | null = null;
  failure: Failure | null = null;
  /** The thread that is chosen. */
  active: string | null = null;
  /** Rises whenever the chosen thread is to be shown, also the same again. */
  asked = 0;
  begun: BegunThread | null;
  /** Whether the words of resolved threads are tinted too. */
  showsResolved = false;
  #version = 0;
  #turn = 0;
  #renewal = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tint = new CommentTint();
  readonly #listeners = new Set<() => void>();

  constructor(context: CommentContext) {
    this.context = context;
    const { editor, provider } = context;
    // Words that nothing was written about yet are chosen anew.
    this.begun = keptDraft(this.draft("new")) ? keptDraft<BegunThread>(this.draft("begun")) : null;
    const told = ({ payload }: { payload: string }) => {
      if (parseServerMessage(payload)?.type === "comments") this.#renewSoon();
    };
    const synced = () => this.#renewSoon();
    provider.on("stateless", told);
    provider.on("synced", synced);
    keepOnePlace(editor);
    editor.on("destroy", () => {
      clearTimeout(this.#timer);
      provider.off("stateless", told);
      provider.off("synced", synced);
      this.#tint.remove();
    });
    void this.renew().then(() => {
      this.#draw();
      // Not before what is read is looked at.
      if (!editor.isDestroyed) editor.view.setProps({ clipboardParser: commentReader(editor.schema) });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another number after every change. */
  readonly version = (): number => this.#version;

  /** The name under which this tab keeps what stands in a field. */
  draft(field: string): string {
    return draftKey(this.context.userId, `comment:${this.context.summaryId}:${field}`);
  }

  /** Where the words of a thread stand now; null when they were deleted. */
  place(threadId: string): ThreadPlace | null {
    return placesOfThreads(this.context.editor.state.doc).get(threadId) ?? null;
  }

  /** How many threads are not resolved. */
  countOpen(): number {
    return this.threads?.filter(({ resolved }) => !resolved).length ?? 0;
  }

  /** Asks for the threads. Whoever waits for it waits for the last answer, where it was asked again meanwhile. */
  renew(): Promise<void> {
    this.#turn += 1;
    this.#renewal = this.#ask(this.#turn);
    return this.#renewal;
  }

  async #ask(turn: number): Promise<void> {
    const result = await requestJson<Thread[]>(`/api/summaries/${this.context.summaryId}/comments`);
    if (turn !== this.#turn) return this.#renewal;
    if (result.ok) this.threads = result.value;
    this.failure = result.ok ? null : result.error;
    this.#finishUnanswered();
    this.#changed();
  }

  /** Chooses a thread, and shows its words when they are to be seen. */
  choose(threadId: string | null, scroll = false): void {
    this.active = threadId;
    this.asked += 1;
    this.#changed();
    if (threadId && scroll) this.#scrollTo(threadId);
  }

  showResolved(shown: boolean): void {
    if (this.showsResolved === shown) return;
    this.showsResolved = shown;
    this.#changed();
  }

  /** Takes the selected words for a new thread; says whether there are any. */
  begin(): boolean {
    const { view } = this.context.editor;
    const { state } = view;
    this.asked += 1;
    // Asked for again, with nothing else selected: the same words are meant.
    if (!this.begun || !state.selection.empty) {
      const { ranges, quote } = wordsToComment(state);
      if (quote === "") return false;
      this.#begin({ threadId: this.begun?.threadId ?? newUuid(), quote, ranges: keepRanges(state, ranges) });
      // What is typed into the text later must not replace the words.
      const end = TextSelection.near(state.doc.resolve(state.selection.to), -1);
      if (!state.selection.empty) view.dispatch(view.state.tr.setSelection(end));
    }
    this.active = null;
    this.#changed();
    return true;
  }

  /** Gives the new thread up. */
  giveUp(): void {
    this.#begin(null);
    this.#changed();
  }

  /** Stores the new thread, then marks its words: what could not be stored leaves no trace in the text. */
  readonly start = async (comment: WrittenComment): Promise<Result<void>> => {
    const { begun, context } = this;
    if (!begun) return { ok: true, value: undefined };
    const { threadId, quote } = begun;
    const result = await startThread({ id: context.summaryId, threadId, quote, ...comment });
    if (!result.ok) return result;
    this.#finish(threadId);
    this.active = threadId;
    await this.renew();
    return result;
  };

  /** Removes an own comment; with the last one of a thread its words are as all others again. */
  readonly remove = async (place: { threadId: string; commentId: string }): Promise<Result<void>> => {
    const { editor, summaryId } = this.context;
    const result = await removeComment({ id: summaryId, ...place });
    await this.renew();
    const gone = result.ok && !this.threads?.some(({ id }) => id === place.threadId);
    if (gone && !editor.isDestroyed && editor.isEditable) {
      const tr = editor.state.tr.setMeta("addToHistory", false);
      const words = this.place(place.threadId);
      for (const { from, to } of words?.ranges ?? []) tr.removeMark(from, to, words?.mark);
      if (tr.docChanged) editor.view.dispatch(tr);
    }
    return result;
  };

  /** Notes that a thread was read that mentions this person. */
  async see(threadId: string): Promise<void> {
    const thread = this.threads?.find(({ id }) => id === threadId);
    if (!thread?.comments.some(({ unseen }) => unseen)) return;
    for (const comment of thread.comments) comment.unseen = false;
    await seeMentions({ id: this.context.summaryId, threadId }).catch(() => {});
  }

  #begin(begun: BegunThread | null): void {
    this.begun = begun;
    keepDraft(this.draft("begun"), begun);
    this.#draw();
  }

  /** Marks the words of the new thread, which is stored. */
  #finish(threadId: string): void {
    const { begun } = this;
    const { editor } = this.context;
    if (begun?.threadId !== threadId || editor.isDestroyed) return;
    this.#begin(null);
    if (this.place(threadId)) return;
    const mark = editor.schema.mark("comment", { id: threadId });
    editor.view.dispatch(markWords(editor.state.tr, findRanges(editor.state, begun.ranges), mark));
  }

  /** Where a new thread was stored and only the answer was lost, the rest is done when that is seen. */
  #finishUnanswered(): void {
    const stored = this.threads?.find(({ id }) => id === this.begun?.threadId);
    const written = keptDraft<{ text: string }>(this.draft("new"))?.text.trim();
    if (!stored || stored.comments[0]?.text !== written) return;
    keepDraft(this.draft("new"), null);
    this.#finish(stored.id);
  }

  #renewSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.renew();
    }, pause);
  }

  #scrollTo(threadId: string): void {
    const { view } = this.context.editor;
    const place = this.place(threadId);
    if (!place) return;
    const { node } = view.domAtPos(place.start, 1);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: "center" });
  }

  #draw(): void {
    const belongs = (threadId: string) => this.threads?.some(({ id }) => id === threadId) ?? false;
    fillSlot(this.context.editor, "comments", commentFilling(this.begun?.ranges ?? [], belongs));
  }

  #changed(): void {
    if (this.context.editor.isDestroyed) return;
    this.#version += 1;
    const shown = (this.threads ?? []).filter(
      ({ id, resolved }) => !resolved || this.showsResolved || id === this.active,
    );
    const ids = shown.map(({ id }) => id);
    this.#tint.show(ids, this.active && ids.includes(this.active) ? this.active : null);
    for (const listener of this.#listeners) listener();
  }
}

const feeds = new WeakMap<Editor, CommentFeed>();

/** The one feed of an editor. */
export function commentsOf(context: CommentContext): CommentFeed {
  const feed = feeds.get(context.editor) ?? new CommentFeed(context);
  feeds.set(context.editor, feed);
  return feed;
}

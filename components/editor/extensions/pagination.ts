import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { paper } from "#lib/document/page-geometry.ts";
import { paginate } from "#lib/document/paginate.ts";
import { BlockMeasure } from "./block-measure.ts";

/** Free desk between two sheets, in CSS pixels at 100 %. */
export const sheetGap = 24;

/** From the top of one sheet to the top of the next. */
export const sheetPitch = paper.height + sheetGap;

/** A page break at a place in the document. */
type PlacedBreak = { pos: number; height: number; kind: "block" | "line" | "row" };

type PaginationState = { pages: number; enabled: boolean; decorations: DecorationSet };

type Meta = { breaks?: PlacedBreak[]; pages?: number; enabled?: boolean };

/** Plugin state: number of pages, and whether the text is shown on pages at all. */
export const paginationKey = new PluginKey<PaginationState>("pagination");

/** Pause (ms) after the last change, and the longest wait, before pages are divided again. */
const pause = 120;
const longestWait = 800;

/**
 * Divides the text into pages where Word will: spaces are inserted between blocks, lines or table rows so
 * that what follows lies on the next sheet. Heights are measured once per paragraph and remembered.
 */
export const Pagination = Extension.create({
  name: "pagination",

  addProseMirrorPlugins() {
    return [
      new Plugin<PaginationState>({
        key: paginationKey,
        state: {
          init: () => ({ pages: 1, enabled: true, decorations: DecorationSet.empty }),
          apply(tr, value) {
            const meta = tr.getMeta(paginationKey) as Meta | undefined;
            if (meta?.breaks) {
              const decorations = DecorationSet.create(tr.doc, meta.breaks.map(decorate));
              return { ...value, pages: meta.pages ?? value.pages, decorations };
            }
            if (meta?.enabled !== undefined) {
              return { pages: 1, enabled: meta.enabled, decorations: DecorationSet.empty };
            }
            return tr.docChanged
              ? { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) }
              : value;
          },
        },
        props: { decorations: (state) => paginationKey.getState(state)?.decorations },
        view: (view) => new Paginator(view),
      }),
    ];
  },
});

function decorate({ pos, height, kind }: PlacedBreak): Decoration {
  const key = `${kind}:${height.toFixed(1)}`;
  return Decoration.widget(pos, () => space(kind, height), { side: -1, key, ignoreSelection: true });
}

function space(kind: PlacedBreak["kind"], height: number): HTMLElement {
  const element = document.createElement(kind === "row" ? "tr" : kind === "line" ? "span" : "div");
  element.className = `page-space page-space-${kind}`;
  element.contentEditable = "false";
  element.ariaHidden = "true";
  const inner = kind === "row" ? element.appendChild(document.createElement("td")) : element;
  if (inner instanceof HTMLTableCellElement) inner.colSpan = 100;
  inner.style.height = `${height}px`;
  return element;
}

/** Watches one editor and divides its text anew when needed. */
class Paginator {
  readonly #view: EditorView;
  readonly #resize: ResizeObserver;
  #measure = new BlockMeasure();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #width = 0;
  #last = "";

  constructor(view: EditorView) {
    this.#view = view;
    this.#resize = new ResizeObserver(() => {
      const width = view.dom.offsetWidth;
      if (width === this.#width) return;
      this.#width = width;
      this.#forget();
    });
    this.#resize.observe(view.dom);
    document.fonts.addEventListener("loadingdone", this.#forget);
    this.#schedule();
  }

  update(view: EditorView, before: EditorView["state"]): void {
    const enabled = paginationKey.getState(view.state)?.enabled;
    if (view.state.doc !== before.doc || enabled !== paginationKey.getState(before)?.enabled)
      this.#schedule();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#resize.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#forget);
  }

  readonly #forget = () => {
    this.#measure = new BlockMeasure();
    this.#last = "";
    this.#schedule();
  };

  #schedule(): void {
    const now = performance.now();
    if (this.#timer) clearTimeout(this.#timer);
    else this.#waitingSince = now;
    const wait = Math.max(0, Math.min(pause, this.#waitingSince + longestWait - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#divide();
    }, wait);
  }

  #divide(): void {
    const view = this.#view;
    const state = paginationKey.getState(view.state);
    if (view.isDestroyed || !state?.enabled || view.dom.offsetWidth === 0) return;
    // A composing input method loses its text when the DOM around it changes.
    if (view.composing) {
      this.#schedule();
      return;
    }
    const blocks = this.#measure.blocks(view);
    const breaks = paginate(blocks, paper.textHeight).map(({ block, part, rest }) => ({
      ...this.#measure.place(view, block, part),
      height: rest + sheetPitch - paper.textHeight,
    }));
    const pages = breaks.length + 1;
    const found = breaks.map(({ pos, height, kind }) => `${kind}${pos}:${height.toFixed(1)}`).join();
    if (found === this.#last && matches(state.decorations, breaks)) return;
    this.#last = found;
    const meta: Meta = { breaks, pages };
    view.dispatch(view.state.tr.setMeta(paginationKey, meta).setMeta("addToHistory", false));
  }
}

function matches(decorations: DecorationSet, breaks: PlacedBreak[]): boolean {
  const shown = decorations.find();
  return shown.length === breaks.length && shown.every((decoration, i) => decoration.from === breaks[i]!.pos);
}

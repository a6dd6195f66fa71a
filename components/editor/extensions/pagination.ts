import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import { linePixels, paper } from "#lib/document/page-geometry.ts";
import { type PageBlock, paginate } from "#lib/document/paginate.ts";
import { type PaperBlock, planPaper } from "#lib/docx/plan-paper.ts";
import { BlockMeasure } from "./block-measure.ts";
import { cutTitle, type TitleCut } from "./cut-title.ts";
import { areDrawn, decorate, type PaperMark, plannedMarks, repeatedHeads } from "./paper-marks.ts";
import { TitleWords } from "./title-words.ts";

/** Free desk between two sheets, in CSS pixels at 100 %. */
export const sheetGap = 24;

/** From the top of one sheet to the top of the next. */
export const sheetPitch = paper.height + sheetGap;

/** On what the text is shown: on pages or not, and whether digits and letters have a face of their own. */
type Shown = { enabled: boolean; latinSerif: boolean };

/** `planned` does not depend on where pages begin, and is drawn before anything is measured. */
type PaginationState = Shown & { pages: number; planned: DecorationSet; spaces: DecorationSet };

type Meta = { planned?: PaperMark[]; spaces?: PaperMark[]; pages?: number; shown?: Shown };

/** Plugin state: number of pages, and whether the text is shown on pages at all. */
export const paginationKey = new PluginKey<PaginationState>("pagination");

const nothing = { planned: DecorationSet.empty, spaces: DecorationSet.empty };

/** Pause (ms) after the last change, and the longest wait, before pages are divided again. */
const pause = 120;
const longestWait = 2_500;

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
          init: () => ({ pages: 1, enabled: true, latinSerif: true, ...nothing }),
          apply(tr, value) {
            const meta = tr.getMeta(paginationKey) as Meta | undefined;
            if (meta?.shown) return { pages: 1, ...meta.shown, ...nothing };
            const drawn = (marks: PaperMark[] | undefined, before: DecorationSet) => {
              if (marks) return DecorationSet.create(tr.doc, marks.map(decorate));
              return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
            };
            return {
              ...value,
              pages: meta?.pages ?? value.pages,
              planned: drawn(meta?.planned, value.planned),
              spaces: drawn(meta?.spaces, value.spaces),
            };
          },
        },
        props: { decorations: (state) => paginationKey.getState(state)?.spaces },
        view: (view) => new Paginator(view),
      }),
      new Plugin({
        key: new PluginKey("paper"),
        props: { decorations: (state) => paginationKey.getState(state)?.planned },
      }),
    ];
  },
});

/** Watches one editor and divides its text anew when needed. */
class Paginator {
  readonly #view: EditorView;
  readonly #resize: ResizeObserver;
  readonly #words = new TitleWords(() => this.#schedule());
  #measure = new BlockMeasure();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #width = 0;

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
    const [now, then] = [paginationKey.getState(view.state), paginationKey.getState(before)];
    if (now?.latinSerif !== then?.latinSerif) this.#forget();
    else if (view.state.doc !== before.doc || now?.enabled !== then?.enabled) this.#schedule();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#resize.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#forget);
  }

  readonly #forget = () => {
    this.#measure = new BlockMeasure();
    this.#schedule();
  };

  #schedule(): void {
    const now = performance.now();
    if (this.#timer) clearTimeout(this.#timer);
    else this.#waitingSince = now;
    const wait = Math.max(0, Math.min(pause, this.#waitingSince + longestWait - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#divide(2);
    }, wait);
  }

  /** @param again how often what is seen then may be reckoned with anew */
  #divide(again: number): void {
    const view = this.#view;
    const state = paginationKey.getState(view.state);
    if (view.isDestroyed || !state?.enabled || view.dom.offsetWidth === 0) return;
    // A composing input method loses its text when the DOM around it changes.
    if (view.composing) {
      this.#schedule();
      return;
    }
    const plan = planPaper(view.state.doc);
    const titles = this.#titles(plan);
    const planned = plannedMarks(plan, titles);
    if (!areDrawn(planned, state.planned)) this.#draw({ planned });
    const { blocks, children } = this.#pageBlocks(plan, titles);
    for (const { block, part } of paginate(blocks, paper.textHeight)) {
      const { node } = plan[block]!;
      if (node && part > 0) blocks[block] = this.#measure.divided(node, blocks[block]!, part);
    }
    const breaks = paginate(blocks, paper.textHeight);
    const wanted = breaks.map(({ block, part }) => ({ block: children[block]!, part }));
    const rooms = this.#measure
      .places(view, wanted)
      .map((place, i) => ({ ...place, height: breaks[i]!.rest + sheetPitch - paper.textHeight }));
    const spaces = [...rooms, ...repeatedHeads(rooms)];
    const pages = breaks.length + 1;
    if (pages === state.pages && areDrawn(spaces, state.spaces)) return;
    this.#draw({ spaces, pages });
    const divided = breaks.flatMap(({ block, part }) => {
      const node = part > 0 ? plan[block]!.node : null;
      if (!node) return [];
      return [{ pos: startOf(view.state.doc, children[block]!), part, lines: blocks[block]!.parts.length }];
    });
    if (again > 0 && this.#measure.learnDivided(view, divided)) this.#divide(again - 1);
  }

  #draw(meta: Meta): void {
    const { tr } = this.#view.state;
    this.#view.dispatch(tr.setMeta(paginationKey, meta).setMeta("addToHistory", false));
  }

  #titles(plan: readonly PaperBlock[]): Map<Node, TitleCut> {
    const titles = new Map<Node, TitleCut>();
    for (const { node } of plan) {
      if (node?.attrs.style === "title") titles.set(node, cutTitle(node, this.#words.cut));
    }
    return titles;
  }

  /** The plan as blocks of known height, and for each the child of the document before which it stands. */
  #pageBlocks(
    plan: PaperBlock[],
    titles: ReadonlyMap<Node, TitleCut>,
  ): { blocks: PageBlock[]; children: number[] } {
    const measured = this.#measure.blocks(this.#view);
    const blocks: PageBlock[] = [];
    const children: number[] = [];
    let child = 0;
    for (const { node, keepNext, keepLines } of plan) {
      // A title is not measured: better words may come for it while it stays the same.
      const lines = node ? titles.get(node)?.lines : 1;
      const block = lines ? { parts: Array<number>(lines).fill(linePixels) } : measured[child]!;
      blocks.push({ ...block, keepNext, keepLines });
      children.push(child);
      if (node) child += 1;
    }
    return { blocks, children };
  }
}

/** The position before a child of the document. */
function startOf(doc: Node, child: number): number {
  return doc.children.slice(0, child).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { type Carried, carriedIn } from "#lib/document/carried.ts";
import type { Decision } from "#lib/document/carried-over.ts";
import { perNode } from "#lib/document/per-node.ts";

/** A decision about carried-over words; `text` takes their place when they are to say something else. */
export type CarriedDecision = { start: number; end: number; decision: Decision; text?: string };

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    carriedWords: {
      /** Decides about words in one step, which one undo takes back. */
      decideCarried: (decisions: CarriedDecision[]) => ReturnType;
      /** Shows which words the panel is about; null for none. */
      showCarried: (place: { start: number; end: number } | null) => ReturnType;
      /** Shows which paragraphs stand as they stood in the source, by their words without white space. */
      showUnchanged: (texts: ReadonlySet<string> | null) => ReturnType;
    };
  }
}

type Shown = { place: { start: number; end: number } | null; unchanged: ReadonlySet<string> | null };

/** What is shown of carried-over text beside its marks. */
export const carriedKey = new PluginKey<Shown>("carriedWords");

/** Decisions about carried-over words: those made in the panel, and those made by typing in them. */
export const CarriedWords = Extension.create({
  name: "carriedWords",

  addCommands() {
    return {
      decideCarried:
        (decisions) =>
        ({ state, tr, dispatch }) => {
          if (!dispatch) return true;
          // From the end, so that the places before stay where they are.
          for (const decision of [...decisions].sort((one, other) => other.start - one.start)) {
            decide(state, tr, decision);
          }
          tr.setMeta(carriedKey, {});
          return true;
        },
      showCarried:
        (place) =>
        ({ tr, dispatch }) => {
          if (!dispatch) return true;
          tr.setMeta(carriedKey, { place }).setMeta("addToHistory", false);
          if (place) tr.setSelection(TextSelection.create(tr.doc, place.end)).scrollIntoView();
          return true;
        },
      showUnchanged:
        (unchanged) =>
        ({ tr, dispatch }) => {
          if (dispatch) tr.setMeta(carriedKey, { unchanged }).setMeta("addToHistory", false);
          return true;
        },
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<Shown>({
        key: carriedKey,
        state: {
          init: () => ({ place: null, unchanged: null }),
          apply(tr, before) {
            const given = tr.getMeta(carriedKey) as Partial<Shown> | undefined;
            const place = given?.place !== undefined ? given.place : mapped(before.place, tr);
            const unchanged = given?.unchanged !== undefined ? given.unchanged : before.unchanged;
            return place === before.place && unchanged === before.unchanged ? before : { place, unchanged };
          },
        },
        appendTransaction(transactions, _before, state) {
          const own = transactions.filter((tr) => tr.docChanged && !tr.getMeta(ySyncPluginKey));
          const typed = own.filter((tr) => !tr.getMeta(carriedKey) && tr.getMeta("addToHistory") !== false);
          return typed.length > 0 ? settleTyped(state, typed) : null;
        },
        props: {
          decorations(state) {
            const { place, unchanged } = carriedKey.getState(state)!;
            if (!place && !unchanged) return null;
            return DecorationSet.create(state.doc, [
              ...(place ? [Decoration.inline(place.start, place.end, { class: "carried-current" })] : []),
              ...(unchanged ? unchangedParagraphs(state.doc, unchanged) : []),
            ]);
          },
        },
      }),
    ];
  },
});

function decide(state: EditorState, tr: Transaction, { start, end, decision, text }: CarriedDecision): void {
  const node = tr.doc.resolve(start).nodeAfter;
  const mark = node?.marks.find(({ type }) => type.name === "carriedOver");
  if (!node || !mark) return;
  const decided = mark.type.create({ ...mark.attrs, decision });
  if (text !== undefined && text !== "") tr.replaceWith(start, end, state.schema.text(text, node.marks));
  else if (text === "") return void tr.delete(start, end);
  tr.addMark(start, start + (text ?? tr.doc.textBetween(start, end)).length, decided);
}

/**
 * Words that somebody typed in are decided: they say what the person made them say. Words that came as a
 * whole, by pasting or moving, are as open as they were.
 */
function settleTyped(state: EditorState, typed: readonly Transaction[]): Transaction | null {
  let tr: Transaction | null = null;
  for (const { from, to } of changedRanges(typed)) {
    for (const { start, end, decision } of carriedBetween(state.doc, from, to)) {
      if (decision !== null || (from <= start && end <= to)) continue;
      tr ??= state.tr;
      decide(state, tr, { start, end, decision: "changed" });
    }
  }
  return tr;
}

function changedRanges(typed: readonly Transaction[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const [index, { mapping }] of typed.entries()) {
    const later = typed.slice(index + 1);
    mapping.maps.forEach((map, at) => {
      map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
        let from = mapping.slice(at + 1).map(newStart, -1);
        let to = mapping.slice(at + 1).map(newEnd, 1);
        for (const tr of later) {
          from = tr.mapping.map(from, -1);
          to = tr.mapping.map(to, 1);
        }
        ranges.push({ from, to });
      });
    });
  }
  return ranges;
}

function carriedBetween(doc: Node, from: number, to: number): Carried[] {
  const size = doc.content.size;
  const first = doc.resolve(Math.min(from, size)).index(0);
  const last = doc.resolve(Math.min(to, size)).index(0);
  const found: Carried[] = [];
  doc.forEach((block, offset, index) => {
    if (index < first || index > last) return;
    for (const { start, end, ...rest } of carriedIn(block)) {
      const place = { ...rest, start: start + offset, end: end + offset };
      if (place.start <= to && place.end >= from) found.push(place);
    }
  });
  return found;
}

function mapped(place: Shown["place"], tr: Transaction): Shown["place"] {
  if (!place || !tr.docChanged) return place;
  const start = tr.mapping.map(place.start, 1);
  const end = tr.mapping.map(place.end, -1);
  return start < end ? { start, end } : null;
}

const bareText = perNode((block) => block.textContent.replace(/\s/g, ""));

function unchangedParagraphs(doc: Node, texts: ReadonlySet<string>): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((block, offset) => {
    if (block.attrs.source && texts.has(bareText(block))) {
      found.push(Decoration.node(offset, offset + block.nodeSize, { class: "unchanged" }));
    }
  });
  return found;
}

import type { EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Filling } from "../extensions/slots.ts";
import { findRanges, type KeptRange, type Range } from "./comment-range.ts";
import { arriving, withoutSecondPlaces } from "./moved-words.ts";

/**
 * What comments do in the editor beside their marks: words that are about to get one are drawn, and a thread goes where
 * its words go, but to one place only.
 * @param belongs whether a thread belongs to the summary
 */
export function commentFilling(
  begun: readonly KeptRange[],
  belongs: (threadId: string) => boolean,
): Filling<readonly Range[]> {
  return {
    init: (state) => (begun.length > 0 ? findRanges(state, begun) : []),
    apply(tr, ranges, _before, after) {
      if (!tr.docChanged || begun.length === 0) return ranges;
      // What comes from others replaces the whole document; what is written here has not reached the shared one yet.
      if (tr.getMeta(ySyncPluginKey)) return findRanges(after, begun);
      return ranges
        .map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
        .filter(({ from, to }) => from < to);
    },
    decorations: (state, ranges) => (ranges.length > 0 ? drawn(state, ranges) : null),
    dispatch: (tr) => (tr.docChanged && !tr.getMeta(ySyncPluginKey) ? withoutSecondPlaces(tr) : tr),
    props: {
      transformPasted: (slice, { state }) => arriving(slice, state.doc, belongs, Math.random()),
    },
  };
}

function drawn({ doc }: EditorState, ranges: readonly Range[]): DecorationSet {
  return DecorationSet.create(
    doc,
    ranges.map(({ from, to }) => Decoration.inline(from, to, { class: "comment-begun" })),
  );
}

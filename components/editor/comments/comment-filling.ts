import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Filling } from "../extensions/slots.ts";
import { findRanges, type KeptRange, type Range } from "./comment-range.ts";

/** What comments do in the editor beside their marks: words that are about to get one are drawn, copies carry none. */
export function commentFilling(begun: readonly KeptRange[]): Filling<readonly Range[]> {
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
    props: {
      // Pasted text comes without the mark, which no HTML makes; words that are moved by dragging keep theirs.
      transformPasted: (slice, view) =>
        view.dragging?.move ? slice : new Slice(uncommented(slice.content), slice.openStart, slice.openEnd),
    },
  };
}

function drawn({ doc }: EditorState, ranges: readonly Range[]): DecorationSet {
  return DecorationSet.create(
    doc,
    ranges.map(({ from, to }) => Decoration.inline(from, to, { class: "comment-begun" })),
  );
}

function uncommented(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const { marks } = node;
    const bare = node.isText
      ? node.mark(marks.filter(({ type }) => type.name !== "comment"))
      : node.copy(uncommented(node.content));
    nodes.push(bare);
  });
  return Fragment.fromArray(nodes);
}

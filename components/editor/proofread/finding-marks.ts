import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping, StepMap } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { leafText } from "#lib/document/leaf-text.ts";
import { type PlacedFinding, placeKey } from "#lib/proofread/checking/place.ts";
import { type Filling, fillSlot, slotValue } from "../extensions/slots.ts";

/** A place of a finding that is underlined, and where its words stand by now. */
export type MarkedFinding = {
  finding: PlacedFinding;
  /** 0 for the finding itself, then what its fix mends with it, in order. */
  part: number;
  /** The words that stood there when it was found. */
  words: string;
  from: number;
  to: number;
};

/** What a finding says, as the tip of its words. */
export type SayFinding = (finding: PlacedFinding) => string;

type Spec = Pick<MarkedFinding, "finding" | "part" | "words"> & {
  key: string;
  /** Where in what is underlined something is missing. */
  point?: "from" | "to" | "inside";
};

const meta = "findings";

/** Makes an editor underline findings, which follow their words through every change until there are others. */
export function openMarks(editor: Editor): void {
  fillSlot(editor, "findings", marks);
}

/** Underlines these findings of the document as it is, and no others. */
export function markFindings(editor: Editor, findings: readonly PlacedFinding[], say: SayFinding): void {
  const { tr, doc } = editor.state;
  const set = DecorationSet.create(
    doc,
    findings.flatMap((finding) => decorationsOf(doc, finding, say(finding))),
  );
  editor.view.dispatch(tr.setMeta(meta, set).setMeta("addToHistory", false));
}

/** The underlined places in their order by now, all or those that touch a range. */
export function markedFindings(state: EditorState, from?: number, to?: number): MarkedFinding[] {
  const found = slotValue<DecorationSet>(state, "findings")?.find(from, to) ?? [];
  return found.map(whereMarked).sort((one, other) => one.from - other.from || one.to - other.to);
}

/** Where a finding stands by now, and what its fix mends with it; nothing when its words are gone. */
export function placesOf(state: EditorState, finding: PlacedFinding): MarkedFinding[] {
  const key = placeKey(finding.place);
  const set = slotValue<DecorationSet>(state, "findings");
  const found = set?.find(undefined, undefined, (spec) => spec.key === key) ?? [];
  const places = found.map(whereMarked).sort((one, other) => one.part - other.part);
  return places[0]?.part === 0 ? places : [];
}

/** Whether exactly these findings are underlined already: then there is nothing to draw. */
export function areMarked(state: EditorState, findings: readonly PlacedFinding[]): boolean {
  const marked = markedFindings(state).filter(({ part }) => part === 0);
  return (
    marked.length === findings.length &&
    marked.every(({ finding, from, to }, index) => {
      const other = findings[index]!;
      const same = from === other.start && to === other.end && finding.level === other.level;
      return same && sameWords(finding, other);
    })
  );
}

/** The range in which somebody writes: the paragraph of the caret, or the whole table, whose sums mind every cell. */
export function writingRange({ selection }: EditorState): { start: number; end: number } {
  const { $head } = selection;
  const depth = Math.min(1, $head.depth);
  return { start: $head.start(depth), end: $head.end(depth) };
}

/** Findings of a text without those that are new where somebody is just writing. */
export function withoutHalfWritten(
  state: EditorState,
  findings: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  const { start, end } = writingRange(state);
  const known = markedFindings(state, start, end);
  return findings.filter(
    (finding) =>
      finding.start < start ||
      finding.start > end ||
      known.some((each) => each.finding.rule === finding.rule && each.from === finding.start),
  );
}

const marks: Filling<DecorationSet> = {
  init: () => DecorationSet.empty,
  apply(transaction, set) {
    const given = transaction.getMeta(meta) as DecorationSet | undefined;
    if (given) return given;
    return transaction.docChanged ? set.map(mappingOf(transaction), transaction.doc) : set;
  },
  decorations: (_state, set) => set,
};

/** What a colleague's change did to places: it comes as a new document as a whole. */
function mappingOf(transaction: Transaction): Mapping {
  const { before, doc, mapping } = transaction;
  if (!transaction.getMeta(ySyncPluginKey)?.isChangeOrigin) return mapping;
  const start = before.content.findDiffStart(doc.content);
  const end = before.content.findDiffEnd(doc.content);
  if (start === null || !end) return new Mapping();
  // What is alike at both ends may overlap: of “。。” that becomes “。” both marks could be the one that stays.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])]);
}

function decorationsOf(doc: Node, finding: PlacedFinding, title: string): Decoration[] {
  const key = placeKey(finding.place);
  return [finding, ...(finding.more ?? [])].map(({ start, end }, part) => {
    const words = doc.textBetween(start, end, "", leafText);
    return decorationOf(doc, { start, end }, { finding, key, part, words }, title);
  });
}

function decorationOf(
  doc: Node,
  { start, end }: { start: number; end: number },
  spec: Spec,
  title: string,
): Decoration {
  const { level, rule } = spec.finding;
  const attributes = { class: `finding finding-${level}`, "data-rule": rule, title };
  if (end > start) return Decoration.inline(start, end, attributes, spec);
  const at = doc.resolve(start);
  // Something is missing: the character before or after it is underlined, or the empty paragraph marked.
  if (at.parentOffset > 0) return Decoration.inline(start - 1, start, attributes, { ...spec, point: "to" });
  if (at.nodeAfter) return Decoration.inline(start, start + 1, attributes, { ...spec, point: "from" });
  const block = { ...attributes, class: `finding-block finding-${level}` };
  return Decoration.node(at.before(), at.after(), block, { ...spec, point: "inside" });
}

function whereMarked(decoration: Decoration): MarkedFinding {
  const { finding, part, words, point } = decoration.spec as Spec;
  const { from, to } = decoration;
  const marked = { finding, part, words, from, to };
  if (!point) return marked;
  const place = { from, to, inside: from + 1 }[point];
  return { ...marked, from: place, to: place };
}

function sameWords(one: PlacedFinding, other: PlacedFinding): boolean {
  return (
    placeKey(one.place) === placeKey(other.place) &&
    one.fix === other.fix &&
    one.more?.length === other.more?.length &&
    JSON.stringify(one.values) === JSON.stringify(other.values)
  );
}

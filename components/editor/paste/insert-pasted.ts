import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { frameStyles, headStyles } from "#lib/document/frame.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { type RawBlock, sliceRuns, textOfRuns } from "#lib/document/structure/raw-block.ts";
import { splitDocuments } from "#lib/document/structure/split-documents.ts";
import { structure } from "#lib/document/structure/structure.ts";
import type { Warning } from "#lib/document/structure/warning.ts";

/** What a paste did beside inserting: lines that were left out, and remarks. */
export type PasteNotice = { aside: string[]; warnings: Warning[] };

/**
 * Puts pasted blocks into the document: a line into the text, paragraphs with their structure, plain
 * paragraphs in a table cell. A whole text pasted where nothing is written yet is read as a document:
 * with title and signature, or without them where the document has its own.
 * @param setAside whether what a web page put around the text, and a title too many, is left out and
 *   named in the notice
 * @returns null when the editor should paste by itself
 */
export function insertPasted(
  state: EditorState,
  blocks: readonly RawBlock[],
  setAside: boolean,
): { tr: Transaction; notice: PasteNotice } | null {
  if (blocks.length === 0) return null;
  if (state.selection.$from.depth > 1) {
    if (blocks.some((block) => block.kind === "table")) return null;
    const tr = replace(state, plainParagraphs(blocks, state.schema));
    return { tr, notice: { aside: [], warnings: [] } };
  }
  const written = writtenIn(state.doc);
  if (blocks.length > 2 && !written.text && (setAside || !written.frame)) {
    return insertDocument(state, blocks, setAside, written.frame);
  }
  return insertFragment(state, blocks, setAside);
}

/** Whether there is text in a document, and whether there is any in its frame. */
function writtenIn(doc: Node): { text: boolean; frame: boolean } {
  const written = { text: false, frame: false };
  doc.forEach((block) => {
    if (block.type.name === "paragraph" && block.content.size === 0) return;
    if (frameStyles.has(block.attrs.style)) written.frame = true;
    else written.text = true;
  });
  return written;
}

function insertDocument(state: EditorState, blocks: readonly RawBlock[], setAside: boolean, framed: boolean) {
  const read = splitDocuments(blocks).map((each) => structure(each, { setAside }));
  const nodes = read.flatMap((each) => nodesOf(each.doc, state.schema));
  const aside = read.flatMap((each) => each.aside);
  const warnings = read.flatMap((each) => each.warnings);
  if (!framed) {
    return { tr: state.tr.replaceWith(0, state.doc.content.size, nodes), notice: { aside, warnings } };
  }
  const isFrame = (node: Node) => frameStyles.has(node.attrs.style);
  aside.unshift(...nodes.filter(isFrame).map((node) => node.textContent));
  const body = nodes.filter((node) => !isFrame(node));
  let from = 0;
  let to = 0;
  // Under title and byline, in place of the empty paragraphs there.
  state.doc.forEach((block, offset) => {
    const { style } = block.attrs;
    if (headStyles.has(style)) from = to = offset + block.nodeSize;
    else if (offset === to && block.content.size === 0) to = offset + block.nodeSize;
  });
  return { tr: state.tr.replaceWith(from, to, body), notice: { aside, warnings } };
}

function insertFragment(state: EditorState, blocks: readonly RawBlock[], setAside: boolean) {
  const { $from } = state.selection;
  const read = structure(blocks, { fragment: true, setAside: setAside && blocks.length > 2 });
  const warnings = read.warnings.filter(({ code }) => code === "lines-joined");
  const notice = { aside: read.aside, warnings };
  const nodes = nodesOf(read.doc, state.schema);
  const [only] = nodes;
  const inline = nodes.length === 1 && only?.type.name === "paragraph";
  const emptyHere = $from.parent.isTextblock && $from.parent.content.size === 0;
  if (inline && !(emptyHere && only.attrs.style !== "body")) return { tr: insertLine(state, blocks), notice };
  return { tr: replace(state, nodes), notice };
}

function nodesOf(doc: DocumentJson, schema: Schema): Node[] {
  return (doc.content ?? []).map((json) => schema.nodeFromJSON(json));
}

/** Paragraphs of body text with all their characters, typed numbers too. */
function plainParagraphs(blocks: readonly RawBlock[], schema: Schema): Node[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? lines(block.runs, schema).map((line) => schema.node("paragraph", null, line))
      : [],
  );
}

/** A line of text goes into the paragraph at the caret, whatever it begins with. */
function insertLine(state: EditorState, blocks: readonly RawBlock[]): Transaction {
  const content = blocks.flatMap((block) =>
    block.kind === "paragraph" ? lines(block.runs, state.schema).flat() : [],
  );
  return state.tr.replaceSelection(new Slice(Fragment.from(content), 0, 0));
}

function lines(runs: Extract<RawBlock, { kind: "paragraph" }>["runs"], schema: Schema): Node[][] {
  let from = 0;
  return textOfRuns(runs)
    .split("\n")
    .map((line) => {
      const part = sliceRuns(runs, from, from + line.length);
      from += line.length + 1;
      return part.map(({ text, bold, link }) => {
        const marks = [
          ...(link ? [schema.mark("link", { href: link })] : []),
          ...(bold ? [schema.mark("bold")] : []),
        ];
        return schema.text(text, marks);
      });
    })
    .filter((line) => line.length > 0);
}

/**
 * Puts blocks where the selection is. Body text at either end joins the paragraph that it was pasted
 * into; headings and tables stay by themselves.
 */
function replace(state: EditorState, nodes: readonly Node[]): Transaction {
  const { tr } = state;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if (!$from.parent.isTextblock) return tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0));
  const before = $from.before();
  if ($from.parent.content.size === 0) return tr.replaceWith(before, $from.after(), nodes);
  if ($from.parentOffset === 0) return tr.insert(before, nodes);
  const joins = (node: Node | undefined) =>
    node?.type.name === "paragraph" &&
    node.attrs.style === "body" &&
    !frameStyles.has($from.parent.attrs.style);
  const atEnd = $from.parentOffset === $from.parent.content.size;
  if (atEnd && !joins(nodes[0])) {
    const after = $from.after();
    tr.insert(after, nodes);
    // Writing goes on behind what was pasted: at its end, below a table.
    const end = tr.doc.resolve(after + Fragment.from(nodes).size);
    return tr.setSelection(TextSelection.near(end, nodes.at(-1)?.isTextblock ? -1 : 1));
  }
  const slice = new Slice(
    Fragment.from(nodes),
    joins(nodes[0]) ? 1 : 0,
    joins(nodes.at(-1)) && !atEnd ? 1 : 0,
  );
  return tr.replace($from.pos, $from.pos, slice);
}

import type { By } from "../import/markup/marked-file.ts";
import { objectCharacter } from "../import/markup/marked-file.ts";
import { secondOf } from "../word-time.ts";
import { align } from "./align.ts";
import { type Differences, whoseGlyphs } from "./differences.ts";
import { dissolveAtoms } from "./dissolve-atoms.ts";
import { breakSign, type DocGlyph, type DocLine, type FileGlyph, type FileLine } from "./line.ts";
import type { Placing } from "./placing.ts";

/** Lays a paragraph of a file upon the paragraph of the document that it was. */
export function placeLine(file: FileLine, line: DocLine, differences: Differences, placing: Placing): void {
  placing.pause();
  placeWhole(file, line, placing);
  placeJoin(file, line, placing);
  placeStyle(file, line, placing);
  const untracked = whoseGlyphs(differences, file.glyphs, line.glyphs, placing.untracked);
  const where = file.base || line.base;
  const at = line.node.isTextblock ? line.at + 1 : line.at;
  let cursor = at;
  placing.pause();
  for (const { file: now, doc: old } of dissolveAtoms(align(file.glyphs, line.glyphs), untracked)) {
    if (old) cursor = old.to;
    if (now && old) placeBoth(now, old, where, placing);
    else if (old) missing(old, untracked(old), placing);
    else if (now) added(now, cursor, line, untracked(now), placing);
    if (now && !old) placing.commentNear(now.comments, at, line.end - 1);
  }
  placing.pause();
}

function placeWhole(file: FileLine, { node, at, whole }: DocLine, placing: Placing): void {
  const id = String(node.attrs.suggested?.id ?? "");
  if (file.whole?.kind === "deletion" && !whole) {
    placing.edits.attribute(at, "suggested", { ...placing.suggester(file.whole.by), kind: "deletion" });
  } else if (file.whole?.kind === "deletion" && whole?.kind === "insertion") {
    placing.leave("deletion", "not-possible", file.whole.by, file.base, file.base);
  }
  if (!whole) return;
  const agrees = file.whole?.kind === whole.kind;
  const verdict = agrees ? "open" : whole.kind === "insertion" ? "accept" : "reject";
  placing.vote({ ...whole.by, id }, verdict, file.base);
}

function placeJoin(file: FileLine, { node, at, joined, index }: DocLine, placing: Placing): void {
  if (file.joined && !joined) {
    if (index > 0 && node.isTextblock) {
      placing.edits.attribute(at, "split", { ...placing.suggester(file.joined), kind: "deletion" });
    } else placing.leave("joined-paragraphs", "not-possible", file.joined, "", file.base);
  }
  if (joined) {
    const id = String(node.attrs.split?.id ?? "");
    placing.vote({ ...joined, id }, file.joined ? "open" : "reject", "");
  }
}

function placeStyle(
  { restyled, style, joined, base }: FileLine,
  { node, at }: DocLine,
  placing: Placing,
): void {
  const old = node.attrs.restyled as { id: string; name: string; at: number } | null | undefined;
  // LibreOffice may say another style of a paragraph after a deleted one; the same change is the same all the same.
  const isKnown = restyled && old?.name === restyled.name && secondOf(old.at) === secondOf(restyled.at);
  if (restyled && !isKnown && node.isTextblock && !joined) {
    if (style === null) placing.leave("format", "looks", restyled, "", base);
    else if (style !== node.attrs.style) {
      const { style: before } = node.attrs.restyled ?? node.attrs;
      placing.edits.attribute(at, "style", style);
      placing.edits.attribute(at, "restyled", { ...placing.suggester(restyled), style: before });
    }
  }
  if (old && style !== null) {
    const verdict = restyled ? "open" : style === node.attrs.style ? "accept" : "reject";
    placing.vote(old, verdict, "");
  }
}

function placeBoth(now: FileGlyph, old: DocGlyph, where: string, placing: Placing): void {
  const isNew = now.goes !== null && old.goes === null;
  if (isNew && old.text === breakSign) placing.leave("paragraph-break", "not-possible", now.goes!, "", where);
  else if (isNew && old.atom && old.comes)
    placing.leave("deletion", "not-possible", now.goes!, now.text, where);
  else if (isNew) takeOut(old, now.goes!, placing);
  else placing.pause();
  if (old.comes) placing.vote(old.comes, now.comes ? "open" : "accept", old.text);
  if (old.goes) placing.vote(old.goes, now.goes ? "open" : "reject", old.text);
  if (now.text !== breakSign && !old.atom) placing.comment(now.comments, old.from, old.to);
  else placing.commentNear(now.comments, old.from, old.to);
}

function missing(old: DocGlyph, untracked: By | null, placing: Placing): void {
  if (old.goes) placing.vote(old.goes, "accept", old.text);
  else if (old.comes) placing.vote(old.comes, "reject", old.text);
  else if (untracked) takeOut(old, untracked, placing);
  else placing.pause();
}

function takeOut({ from, to, atom }: DocGlyph, by: By, placing: Placing): void {
  const suggester = placing.suggester(by);
  if (!atom) placing.edits.mark(from, to, "deletion", suggester);
  else placing.edits.attribute(from, "suggested", { ...suggester, kind: "deletion" });
}

function added(now: FileGlyph, cursor: number, line: DocLine, untracked: By | null, placing: Placing): void {
  const by = now.comes ?? untracked;
  // Else it stood there at the export, and has been taken out of the document since.
  if (!by) return;
  if (now.text === objectCharacter) placing.leave("picture", "not-possible", by, "", line.base);
  else if (!line.node.isTextblock) placing.leave("insertion", "not-possible", by, now.text, line.base);
  else {
    const comes = placing.suggester(by);
    const goes = now.goes && placing.suggester(now.goes, "second");
    placing.edits.insert(cursor, placing.newGlyph(now, comes, goes));
  }
}

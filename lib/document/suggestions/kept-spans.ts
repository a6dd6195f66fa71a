import type { Mapping } from "@tiptap/pm/transform";

/** A stretch that stood at `was` in the old document and stands at `is` in the new one. */
export type Span = { was: number; is: number; size: number };

/** What stays between two documents, in order, out of the steps that made the new one from the old one. */
export function keptSpans(size: number, mapping: Mapping): Span[] {
  let spans: Span[] = [{ was: 0, is: 0, size }];
  for (const map of mapping.maps) {
    const ranges: { start: number; end: number; grown: number }[] = [];
    map.forEach((start, end, newStart, newEnd) => {
      ranges.push({ start, end, grown: newEnd - newStart - (end - start) });
    });
    if (ranges.length > 0) spans = spans.flatMap((span) => cut(span, ranges));
  }
  return joined(spans);
}

function cut(span: Span, ranges: { start: number; end: number; grown: number }[]): Span[] {
  const left: Span[] = [];
  const after = span.is + span.size;
  let at = span.is;
  let shift = 0;
  const keep = (end: number) => {
    if (end > at) left.push({ was: span.was + at - span.is, is: at + shift, size: end - at });
  };
  for (const { start, end, grown } of ranges) {
    if (start >= after) break;
    keep(Math.min(start, after));
    at = Math.max(at, Math.min(end, after));
    shift += grown;
    // What is put in at the very end of a span comes behind it.
    if (end >= after) return left;
  }
  keep(after);
  return left;
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && last.was + last.size === span.was && last.is + last.size === span.is) last.size += span.size;
    else all.push({ ...span });
  }
  return all;
}

import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { parseDocument } from "#lib/document/schema.ts";
import { createCheck } from "#lib/proofread/check.ts";
import { paperOf } from "#lib/proofread/paper.ts";
import type { Context } from "#lib/proofread/rule.ts";
import { type Figure, figure, peer } from "./figure.ts";
import { longDocument } from "./long-document.ts";

const characters = 50_000;
const rounds = { first: 30, keystrokes: 200 };
const warmUp = 5;

/**
 * All proofreading rules on a summary of 50,000 characters with last year's beside it, and again after each keystroke in
 * its middle, with what is remembered of the other paragraphs; the peer looks at all of them again.
 */
export async function proofread(): Promise<Figure[]> {
  const first: number[] = [];
  for (let round = -warmUp; round < rounds.first; round++) {
    // Nodes that nobody has looked at.
    const doc = parseDocument(longDocument(characters));
    const context = contextOf();
    const ms = timed(() => createCheck(context, {})(doc));
    if (round >= 0) first.push(ms);
  }
  const again: number[] = [];
  const naive: number[] = [];
  let doc = parseDocument(longDocument(characters));
  const context = contextOf();
  const check = createCheck(context, {});
  check(doc);
  for (let round = -warmUp; round < rounds.keystrokes; round++) {
    doc = typed(doc, "工作总结"[Math.abs(round) % 4]!);
    const ms = timed(() => check(doc));
    if (round >= 0) again.push(ms);
  }
  for (let round = 0; round < rounds.first; round++) {
    const fresh = parseDocument(doc.toJSON());
    naive.push(timed(() => createCheck(contextOf(), {})(fresh)));
  }
  const ours = figure("proofread-again", again, "ms", 10, "p95");
  return [
    figure("proofread-50000", first, "ms", 150, "median"),
    ours,
    peer("proofread-again-from-scratch", naive, ours),
  ];
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** The document with one character more in the middle. */
function typed(doc: Node, character: string): Node {
  const { paragraphs } = paperOf(doc);
  const { start } = paragraphs[Math.floor(paragraphs.length / 2)]!;
  return new Transform(doc).insert(start, doc.type.schema.text(character)).doc;
}

function contextOf(): Context {
  const old = parseDocument(longDocument(characters - 1_000));
  return {
    period: { periodKind: "year", year: 2026, part: 1 },
    unit: { names: ["某某教育局", "某某第一中学", "某某实验小学"] },
    dictionary: [],
    lastYear: paperOf(old).paragraphs.map(({ text }) => text),
    expected: ["理论学习工作", "思想政治工作", "宣传工作", "存在的问题和不足"],
    staleFigures: [],
  };
}

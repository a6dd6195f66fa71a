import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "../../../tests/any-document.ts";
import { doc, figure, p } from "../../../tests/paper.ts";
import { summedDocument } from "../../../tests/summed-document.ts";
import { figuresOf } from "../../document/figures.ts";
import { parseDocument } from "../../document/schema.ts";
import { createCheck } from "../check.ts";
import { paragraphsIn } from "../paper.ts";
import { BlockReceiver, BlockSender } from "./blocks.ts";
import { Checker, type CheckSetup } from "./checker.ts";
import { placeFindings } from "./place.ts";
import { staleOffsets } from "./stale-offsets.ts";

const setup: CheckSetup = {
  context: {
    period: { periodKind: "year", year: 2026, part: 1 },
    ...{ unit: { names: ["教育局"] }, dictionary: [], lastYear: ["全年学习，，宣传。"], expected: ["学习"] },
  },
  settings: {},
};

type Edit = (doc: Node) => Node;

const anyPaper = fc.oneof(anyDocument.map(parseDocument), summedDocument);

const pieces = ["7", "。", "。。", "，，", "XX年", "学习《理论", "1 1模式", "数十余名", " "];

/** Typing, also in cells, deleting, splitting, moving and copying blocks, a colleague's change that makes all nodes anew, and undoing. */
const anyEdit: fc.Arbitrary<Edit> = fc
  .record({
    kind: fc.constantFrom("type", "delete", "split", "move", "copy", "anew", "same"),
    at: fc.nat(),
    to: fc.nat(),
    words: fc.constantFrom(...pieces),
  })
  .map(({ kind, at, to, words }) => (given) => {
    const blocks = [...given.children];
    const [index, target] = [at % blocks.length, to % (blocks.length + 1)];
    const transform = new Transform(given);
    if (kind === "anew") return parseDocument(given.toJSON());
    if (kind === "move") blocks.splice(target, 0, ...blocks.splice(index, 1));
    if (kind === "copy") blocks.splice(target, 0, blocks[index]!);
    if (kind === "move" || kind === "copy") return given.type.create(null, blocks);
    if (kind === "delete" && blocks.length > 1) return given.type.create(null, blocks.toSpliced(index, 1));
    const start = blocks.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 0);
    const block = blocks[index]!;
    if (kind === "same") return given;
    if (block.type.name === "table") {
      const cells = paragraphsIn(block);
      const place = start + 1 + (cells[to % Math.max(1, cells.length)]?.pos ?? 0) + 1;
      return cells.length > 0 ? transform.insert(place, given.type.schema.text(words)).doc : given;
    }
    if (!block.isTextblock) return given;
    if (kind === "split") return transform.split(start + 1 + (to % (block.content.size + 1))).doc;
    return transform.insert(start + 1, given.type.schema.text(words)).doc;
  });

test("what a checker finds after any edits is what a check of the whole text finds", () => {
  fc.assert(
    fc.property(anyPaper, fc.array(anyEdit, { maxLength: 12 }), fc.nat(3), (given, edits, rest) => {
      const [checker, sender] = [new Checker(), new BlockSender()];
      checker.answer({ type: "setup", ...setup });
      let paper = given;
      for (const [version, edit] of [(same: Node) => same, ...edits].entries()) {
        paper = edit(paper);
        if (version === 0) {
          const begun = paper.type.create(null, paper.children.slice(0, 1 + rest));
          expect(checker.answer({ type: "prepare", parts: sender.partsOf(begun) })).toBeNull();
        }
        // Not every version is sent: whoever writes fast is asked at the next pause.
        if (version % (rest + 1) !== 0) continue;
        const stale = figuresOf(paper).map(({ pos }) => pos);
        const request = structuredClone({
          ...{ type: "check" as const, version, stale },
          parts: sender.partsOf(paper),
        });
        const context = { ...setup.context, staleFigures: staleOffsets(paper, stale) };
        const expected = placeFindings(paper, createCheck(context, {})(paper));
        expect(checker.answer(request)).toEqual({ type: "found", version, findings: expected });
      }
    }),
    { numRuns: 150 },
  );
});

test("only blocks that changed are sent, also when a colleague's change made all nodes anew", () => {
  const [sender, receiver] = [new BlockSender(), new BlockReceiver()];
  const words = Array.from({ length: 50 }, (_, index) => `第${index}段。`);
  const paper = (...given: string[]) => doc(...given.map((each) => p("body", each)));
  const first = receiver.receive(sender.partsOf(paper(...words)));
  const changed = words.with(10, "改了。").with(40, "也改了。").toSpliced(20, 1);
  const parts = sender.partsOf(paper(...changed));
  expect(parts.map((part) => ("blocks" in part ? part.blocks.length : [part.from, part.to]))).toEqual([
    ...[[0, 10], 1, [11, 20]],
    ...[[21, 40], 1, [41, 50]],
  ]);
  const second = receiver.receive(parts);
  expect(second.child(30)).toBe(first.child(31));
  expect(sender.partsOf(paper(...changed))).toEqual([{ from: 0, to: 49 }]);
});

test("stale figures are named by paragraph and offset", () => {
  const paper = doc(p("body", "学习。"), p("body", "共", figure("12次"), "，", figure("3人"), "。"));
  const [, second] = figuresOf(paper);
  expect(staleOffsets(paper, [second!.pos])).toEqual(["1:5"]);
});

test("says which rules it asks, at the level that they have here", () => {
  const settings = { "blank-left": "off", "doubled-marks": "hint" } as const;
  const answer = new Checker().answer({ type: "setup", ...setup, settings });
  const rules = answer?.type === "rules" ? answer.rules : [];
  expect(rules.map(({ id }) => id)).not.toContain("blank-left");
  expect(rules).toContainEqual({
    ...{ id: "doubled-marks", group: "punctuation", level: "hint", mechanical: true },
  });
});

import { TiptapTransformer } from "@hocuspocus/transformer";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { anyDocument } from "../../tests/any-document.ts";
import { doc, figure, p, table } from "../../tests/paper.ts";
import { type DocumentJson, documentExtensions, parseDocument } from "../document/schema.ts";
import { storable } from "../storable.ts";
import { updateShared } from "./update-shared.ts";

/** A shared document, and one more person who has it open without a connection. */
function shared(json: DocumentJson) {
  const here = TiptapTransformer.toYdoc(json, "default", documentExtensions);
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return { here, there };
}

const read = (ydoc: Y.Doc) => parseDocument(TiptapTransformer.fromYdoc(ydoc, "default"));
const change = (ydoc: Y.Doc, to: DocumentJson) =>
  ydoc.transact(() => updateShared(ydoc.getXmlFragment("default"), read(ydoc), parseDocument(to)));

/** As documents are when they are stored: without half characters. */
const storedDocument = anyDocument.map(storable);

test("any document becomes any other one", () => {
  fc.assert(
    fc.property(storedDocument, storedDocument, (from, to) => {
      const { here } = shared(from);
      change(here, to);
      expect(read(here).toJSON()).toEqual(parseDocument(to).toJSON());
    }),
    { numRuns: 300 },
  );
});

test("comments that overlap, and what is suggested, are kept as they are", () => {
  const comment = (id: string) => ({ type: "comment", attrs: { id } });
  const who = { id: "s", author: "", name: "周敏", at: 1 };
  const words = (text: string, ...marks: object[]) => ({ type: "text", text, marks }) as DocumentJson;
  const [plain, remarked] = [
    doc(p("body", "加强校园安全检查"), p("body", "第二段")),
    doc(p("body", words("加强", comment("a")), words("校园", comment("a"), comment("b")), "安全检查"), {
      ...p("body", words("第二段", { type: "deletion", attrs: who })),
      attrs: { style: "body", split: { ...who, kind: "deletion" } },
    }),
  ];
  for (const [from, to] of [
    [plain, remarked],
    [remarked, plain],
  ] as const) {
    const { here } = shared(from.toJSON());
    change(here, to.toJSON());
    expect(read(here).toJSON()).toEqual(to.toJSON());
  }
});

test("a document that becomes itself is not touched", () => {
  fc.assert(
    fc.property(storedDocument, (json) => {
      const { here } = shared(json);
      let updates = 0;
      here.on("update", () => updates++);
      change(here, read(here).toJSON());
      expect(updates).toBe(0);
    }),
  );
});

test("what somebody types meanwhile stays: in paragraphs that stay, that change, and in cells", () => {
  const before = doc(
    p("title", "年度工作总结"),
    p("body", "全年组织集中学习", figure("12次"), "，覆盖全体干部。"),
    p("body", "这一段后来被删去，再也没有了。"),
    p("body", "加强校园安全检查，排查各类隐患。"),
    table(["学校", "人数"], ["第一小学", "120"]),
  );
  const after = doc(
    p("title", "年度工作总结"),
    p("body", "这一段是新写的，原来没有。"),
    p("body", "全年组织集中学习", figure("12次"), "，覆盖全体干部职工。"),
    p("body", "加强校园安全检查，排查各类隐患。"),
    table(["学校", "人数"], ["第二小学", "90"], ["第一小学", "135"]),
  );
  const { here, there } = shared(before.toJSON());
  const words = (path: number[]) =>
    path
      .reduce((at: Y.XmlFragment, index) => at.get(index) as Y.XmlFragment, there.getXmlFragment("default"))
      .get(0) as unknown as Y.XmlText;
  words([1]).insert(2, "【甲】");
  words([3]).insert(4, "【乙】");
  words([4, 1, 0, 0]).insert(4, "【丙】");
  change(here, after.toJSON());
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  expect(read(here).textContent).toBe(
    after.textContent
      .replace("全年组", "全年【甲】组")
      .replace("加强校园", "加强校园【乙】")
      .replace("第一小学", "第一小学【丙】"),
  );
});

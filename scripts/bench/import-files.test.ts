import { expect, test } from "vitest";
import { openFile } from "#lib/docx/import/open-file.ts";
import { importFile } from "./import-files.ts";

test.each([0, 1, 2, 3, 4, 5])("file %d can be read, as a document with sections", (n) => {
  const { name, bytes } = importFile(n);
  const { documents } = openFile(name, bytes);
  expect(documents).toHaveLength(1);
  const { title, blocks, aside } = documents[0]!;
  expect(title).toBe("某某教育局2026年度工作总结");
  expect(blocks.filter(({ node }) => node.attrs?.style === "level1").length).toBeGreaterThan(2);
  expect(aside).toHaveLength(name.endsWith(".docx") ? 0 : 2);
});

test("no two files are alike", () => {
  const files = Array.from({ length: 60 }, (_, n) => Buffer.from(importFile(n).bytes).toString("base64"));
  expect(new Set(files).size).toBe(60);
});

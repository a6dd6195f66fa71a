import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "@tiptap/pm/transform";
import { expect, test } from "vitest";
import { exportOptions, tinyPng } from "../../../tests/exported-file.ts";
import { hasLibreOffice, savedByLibreOffice } from "../../../tests/libre-office.ts";
import { reviewedDocument } from "../../../tests/reviewed-document.ts";
import { suggestedHistory } from "../../../tests/suggested-history.ts";
import { suggestionsOf } from "../../document/suggestions/list-suggestions.ts";
import { unsuggested } from "../../document/suggestions/settle.ts";
import { exportDocx } from "../export/export-docx.ts";
import { readMarkedFile } from "../import/markup/read-marked-file.ts";
import { readBack } from "./read-back.ts";

const { doc, threads } = reviewedDocument();
const pictures = new Map([["png", { bytes: tinyPng, mime: "image/png", width: 900, height: 420 }]]);
const bytes = exportDocx(doc, { ...exportOptions, pictures, markup: { threads, summary: "s" } });

/** Lays a file upon the document without suggestions and comments, and looks whether they are all there again. */
function expectAll(file: Uint8Array): void {
  const before = unsuggested(doc);
  const bare = new Transform(before).removeMark(0, before.content.size, before.type.schema.marks.comment).doc;
  let ids = 0;
  const untracked = { name: "未留痕的修改", at: 1 };
  const options = { newId: () => `n${++ids}`, summary: "s", untracked, now: 1 };
  const read = readBack(readMarkedFile(file), bare, [], options);
  expect(suggestedHistory(read.doc)).toEqual(suggestedHistory(doc));
  expect({ ...read, doc: null }).toMatchObject({
    unplaced: [],
    settled: [],
    untracked: 0,
    sameSummary: true,
  });
  const said = read.threads.map(({ place, thread: { id: _, ...thread } }) => ({ ...thread, place }));
  const byText = (one: (typeof said)[number], other: (typeof said)[number]) =>
    one.comments[0]!.text.localeCompare(other.comments[0]!.text);
  const expected = threads.map(({ id: _, ...thread }) => ({ ...thread, place: "exact" as const }));
  expect(said.toSorted(byText)).toEqual(expected.toSorted(byText));
}

test("60 suggestions and 40 comments come back from our own file", () => {
  expect([suggestionsOf(doc).length, threads.length]).toEqual([60, 40]);
  expectAll(bytes);
});

test("they come back from a file that LibreOffice 7.4 saved again", () => {
  expectAll(readFileSync(join(import.meta.dirname, "reviewed-by-libreoffice.docx")));
});

test.skipIf(!hasLibreOffice)(
  "they come back from a file that the LibreOffice of this machine has saved again",
  () => {
    expectAll(savedByLibreOffice(bytes));
  },
  60_000,
);

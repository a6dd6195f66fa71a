import fc from "fast-check";
import { expect, test } from "vitest";
import { comparable } from "../../tests/comparable.ts";
import { exportOptions, tinyJpeg, tinyPng } from "../../tests/exported-file.ts";
import { fullDocument } from "../../tests/full-document.ts";
import { normalDocument } from "../../tests/normal-document.ts";
import { type DocumentJson, parseDocument } from "../document/schema.ts";
import { exportDocx } from "./export/export-docx.ts";
import { openFile } from "./import/open-file.ts";

const pictures = new Map([
  ["png", { bytes: tinyPng, mime: "image/png", width: 900, height: 420 }],
  ["jpeg", { bytes: tinyJpeg, mime: "image/jpeg", width: 9, height: 4 }],
]);

/** The one document that an exported document opens as, after a look at what is said about it. */
function openedAgain(json: DocumentJson): DocumentJson {
  const { documents, images, warnings } = openFile(
    "总结.docx",
    exportDocx(parseDocument(json), { ...exportOptions, pictures }),
  );
  expect(documents).toHaveLength(1);
  const { doc, aside, warnings: remarks } = documents[0]!;
  expect([...warnings, ...remarks, ...aside]).toEqual([]);
  return comparable(doc, (ref) => {
    const found = images.find((image) => image.ref === ref)!;
    return found.mime === "image/png" ? "png" : "jpeg";
  });
}

function expectSame(json: DocumentJson): void {
  expect(openedAgain(json)).toEqual(comparable(json, (id) => id));
}

test("an exported file opens again as the document that it was", () => {
  expectSame(fullDocument().toJSON());
});

test("so does that of any document", () => {
  fc.assert(fc.property(normalDocument, expectSame), { numRuns: 300 });
}, 60_000);

import { DOMParser, type Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { Window } from "happy-dom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { documentSchema, parseDocument } from "#lib/document/schema.ts";
import { anyDocument } from "../../tests/any-document.ts";
import { fullDocument } from "../../tests/full-document.ts";
import { rendered } from "./rendered.tsx";

/** The document that a browser would read from what is shown. */
function readBack(html: string) {
  const { document } = new Window();
  document.body.innerHTML = html;
  const body = document.body as unknown as HTMLElement;
  return DOMParser.fromSchema(documentSchema).parse(body, { preserveWhitespace: "full" });
}

const shown = (doc: Node) => renderToStaticMarkup(doc.children.map((block, index) => rendered(block, index)));

test("a document of every kind of content can be read back from what is shown", () => {
  const doc = fullDocument();
  expect(readBack(shown(doc)).toJSON()).toEqual(doc.toJSON());
});

test("of any document no character is lost", () => {
  fc.assert(
    fc.property(anyDocument, (json) => {
      const doc = parseDocument(json);
      expect(readBack(shown(doc)).textContent).toBe(doc.textContent);
    }),
    { numRuns: 50 },
  );
});

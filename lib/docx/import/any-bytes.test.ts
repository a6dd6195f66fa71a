import fc from "fast-check";
import { expect, test } from "vitest";
import { wordFile, wordParagraph } from "../../../tests/word-file.ts";
import { parseDocument } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { openFile } from "./open-file.ts";
import { parseXml } from "./parse-xml.ts";

const good = wordFile({
  body:
    wordParagraph("年度工作总结") + wordParagraph("一、学习", "", "<w:b/>") + wordParagraph("我们学了很多。"),
  styles: "",
  numbering: "",
});

/** Opens or refuses with a sentence; never anything else. */
function opensOrRefuses(name: string, bytes: Uint8Array): void {
  try {
    for (const { doc } of openFile(name, bytes).documents) parseDocument(doc);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
}

test("a damaged Word file is opened or refused", () => {
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(damage, fc.nat(good.length), (changes, length) => {
      const bytes = good.slice(0, length % 3 === 0 ? length : good.length);
      for (const [at, value] of changes) bytes[at] = value;
      opensOrRefuses("a.docx", bytes);
    }),
    { numRuns: 500 },
  );
});

test("any bytes are opened as text or refused", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => opensOrRefuses("a.txt", bytes)));
});

test("the text of any well-formed body comes through", () => {
  const visible = fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/[\p{C}\s]/u.test(text));
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  fc.assert(
    fc.property(fc.array(visible, { maxLength: 10 }), (texts) => {
      const bytes = wordFile({ body: texts.map((text) => wordParagraph(escaped(text))).join("") });
      const [file] = openFile("a.docx", bytes).documents;
      const all = parseDocument(file!.doc).textContent + file!.aside.join("") + file!.removed.join("");
      expect([...all.replace(/\s/g, "")].sort()).toEqual([...texts.join("")].sort());
    }),
  );
});

test("any text is XML or an error", () => {
  const pieces = fc.constantFrom(
    "<a",
    "<b x='1'",
    ">",
    "/>",
    "</a>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#0;",
    "<?",
    "x",
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      try {
        parseXml(parts.join(""));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});

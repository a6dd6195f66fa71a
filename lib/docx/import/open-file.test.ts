import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { onePixel, wordFile, wordParagraph } from "../../../tests/word-file.ts";
import { parseDocument } from "../../document/schema.ts";
import { sectionsOf } from "../../document/sections.ts";
import { AppError } from "../../errors.ts";
import { openFile } from "./open-file.ts";
import { openInWorker } from "./open-in-worker.ts";

const text = "年度工作总结\n一、理论学习\n我们学了很多。\n二、宣传工作\n我们写了很多。";

/** 年度工作总结\n一、学习\n我们学了很多。 */
const gb18030 = Buffer.from(
  "c4eab6c8b9a4d7f7d7dcbde10ad2bba1a2d1a7cfb00aced2c3c7d1a7c1cbbadcb6e0a1a3",
  "hex",
);
const compound = (name: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(name, "utf16le")]);

function failureOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? [error.code, error.values] : error;
  }
  return null;
}

const bomb = () => wordFile({ body: "<w:p/>".repeat(10_000_000) });

describe("what cannot be opened has its own sentence", () => {
  const good = wordFile({ body: wordParagraph("正文") });
  test.each<[string, string, Uint8Array, string]>([
    ["empty", "a.docx", new Uint8Array(), "file.empty"],
    ["cut off", "a.docx", good.subarray(0, good.length - 60), "file.damaged"],
    ["half of it", "a.docx", good.subarray(0, good.length / 2), "file.damaged"],
    ["no Word file inside", "a.docx", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), "file.not-word"],
    ["not a file of Word at all", "a.docx", strToU8("hello"), "file.damaged"],
    ["broken XML", "a.docx", wordFile({ body: "<w:p>" }), "file.damaged"],
    [
      "entities",
      "a.docx",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      "file.damaged",
    ],
    ["a renamed PNG", "a.docx", onePixel, "file.image"],
    ["a renamed JPEG", "a.docx", Buffer.from("ffd8ffe000104a46", "hex"), "file.image"],
    ["an old .doc", "a.doc", compound("WordDocument"), "file.old-word"],
    ["an old .wps", "a.wps", compound("WordDocument"), "file.old-word"],
    ["an old .doc called .docx", "a.docx", compound("WordDocument"), "file.old-word"],
    ["a password", "a.docx", compound("EncryptedPackage"), "file.password"],
    ["a PDF", "a.pdf", strToU8("%PDF-1.7"), "file.not-word"],
    ["an unknown kind", "a.xyz", strToU8("hello"), "file.unknown"],
    ["UTF-16 without its mark", "a.txt", Buffer.from("a text", "utf16le"), "file.encoding"],
    ["bytes of no text", "a.txt", Uint8Array.from([0x80, 0xff, 0xfe, 0x81, 0xff]), "file.encoding"],
  ])("%s", (_, name, bytes, code) => {
    expect(failureOf(() => openFile(name, bytes))).toMatchObject([code, {}]);
  });

  test("a zip bomb", () => {
    expect(failureOf(() => openFile("a.docx", bomb()))).toEqual(["file.bomb", {}]);
  });

  test("a picture in the archive that is damaged leaves the rest readable", () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>';
    const bytes = wordFile({
      body: wordParagraph("正文") + drawing,
      images: { i: { name: "a.png", bytes: onePixel } },
    });
    const at = Buffer.from(bytes).indexOf(Buffer.from(onePixel.subarray(40, 50)));
    bytes[at === -1 ? Buffer.from(bytes).indexOf("word/media/a.png") + 20 : at]! ^= 0xff;
    const { documents, warnings } = openFile("a.docx", bytes);
    expect(parseDocument(documents[0]!.doc).textContent).toBe("正文");
    expect(warnings.map((warning) => warning.code)).toContain("image-left-out");
  });
});

describe("text files", () => {
  test.each<[string, Uint8Array, string[]]>([
    ["UTF-8", strToU8(text), []],
    ["UTF-8 with its mark", strToU8(`\ufeff${text}`), []],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), ["UTF-16LE"]],
    ["UTF-16 the other way round", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), ["UTF-16BE"]],
    ["GB18030", gb18030, ["GB18030"]],
  ])("%s", (_, bytes, encodings) => {
    const { documents, warnings } = openFile("总结.TXT", bytes);
    expect(documents[0]!.title).toBe("年度工作总结");
    expect(warnings.map((warning) => warning.values.encoding)).toEqual(encodings);
  });
});

test("a Word file becomes a document with named sections", () => {
  const bytes = wordFile({
    body: text
      .split("\n")
      .map((line) => wordParagraph(line))
      .join(""),
  });
  const { documents } = openFile("总结.docx", bytes);
  const sections = sectionsOf(parseDocument(documents[0]!.doc));
  expect(sections.map((section) => section.heading)).toEqual(["理论学习", "宣传工作"]);
  expect(new Set(sections.map((section) => section.key)).size).toBe(2);
});

describe("in a thread", () => {
  test("gives the same", async () => {
    const opened = await openInWorker("总结.txt", strToU8(text), 20);
    expect(opened.documents[0]?.title).toBe("年度工作总结");
  });

  test("failures come through", async () => {
    await expect(openInWorker("a.docx", onePixel, 20)).rejects.toMatchObject({ code: "file.image" });
  });

  test("many at once take turns, too many are asked to come again", async () => {
    const asked = Array.from({ length: 20 }, () => openInWorker("总结.txt", strToU8(text), 20));
    const results = await Promise.allSettled(asked);
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.code : "opened"));
    expect(codes.filter((code) => code === "opened")).toHaveLength(16);
    expect(codes.filter((code) => code === "file.busy")).toHaveLength(4);
    expect((await openInWorker("总结.txt", strToU8(text), 20)).documents).toHaveLength(1);
  });

  test("too large a file is not even looked at", async () => {
    const large = new Uint8Array(60 * 1024 * 1024);
    const values = { limit: 20 };
    await expect(openInWorker("a.docx", large, 20)).rejects.toMatchObject({ code: "file.too-big", values });
  });
});

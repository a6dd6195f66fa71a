import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { encodeChinese } from "../../../tests/encode-chinese.ts";
import { type RawMember, rawZip } from "../../../tests/raw-zip.ts";
import { wordFile, wordParagraph } from "../../../tests/word-file.ts";
import { filesOfZip } from "./files-of-zip.ts";
import { openFile } from "./open-file.ts";
import { openInWorker, unzipInWorker } from "./open-in-worker.ts";

const text = strToU8("年度工作总结");
const word = wordFile({ body: wordParagraph("正文") });

const namesOf = (files: Zippable) => filesOfZip(zipSync(files), "总结.zip").files.map(({ name }) => name);

test("files keep their folders in their names", () => {
  const { files, refused } = filesOfZip(
    zipSync({ "2024/宣传/总结.docx": word, "2024/宣传/": new Uint8Array(), "a.txt": text }),
    "总结.zip",
  );
  expect(files.map(({ name }) => name)).toEqual(["总结.zip/2024/宣传/总结.docx", "总结.zip/a.txt"]);
  expect(refused).toEqual([]);
  expect(openFile(files[0]!.name, files[0]!.bytes).documents).toHaveLength(1);
  expect(Buffer.from(files[1]!.bytes).toString()).toBe("年度工作总结");
});

test.each([
  ["../../etc/a.txt", ["总结.zip/etc/a.txt"]],
  ["/root/a.txt", ["总结.zip/root/a.txt"]],
  ["C:\\a\\..\\b\u0007.txt", ["总结.zip/a/b.txt"]],
  ["__MACOSX/._a.txt", []],
  [".DS_Store", []],
  ["a/.git/a.txt", []],
  ["a/~$总结.docx", []],
  ["a/Thumbs.db", []],
  ["..", []],
])("the name %s", (name, names) => {
  expect(namesOf({ [name]: text })).toEqual(names);
});

test.each([
  ["2024年宣传工作总结.txt", "gb18030"],
  ["学习.txt", "gb18030"],
  ["教育局年度工作報告.txt", "big5"],
] as const)("%s in %s", (name, encoding) => {
  const bytes = rawZip([{ name: encodeChinese(name, encoding), data: text }]);
  expect(filesOfZip(bytes, "a.zip").files.map((file) => file.name)).toEqual([`a.zip/${name}`]);
});

describe("one bad file does not stop the others", () => {
  const good = (name: string): RawMember => ({ name, data: text });
  test.each<[string, Omit<RawMember, "name">, string]>([
    ["an archive in the archive", { data: zipSync({ "a.txt": text }) }, "file.nested-zip"],
    ["a bomb", { data: new Uint8Array(20_000_000) }, "file.bomb"],
    ["wrong bytes", { data: text, crc: 1 }, "file.damaged"],
    ["a password", { data: text, flags: 1 }, "file.password"],
    ["an unknown method", { data: text, method: 99 }, "file.damaged"],
    ["a place outside", { data: text, offset: 9e8 }, "file.damaged"],
  ])("%s", (_, bad, code) => {
    const bytes = rawZip([good("1.txt"), { ...bad, name: "5.bin" }, good("9.txt")]);
    const { files, refused } = filesOfZip(bytes, "a.zip");
    expect(files.map(({ name }) => name)).toEqual(["a.zip/1.txt", "a.zip/9.txt"]);
    expect(refused).toEqual([{ name: "a.zip/5.bin", code, values: {} }]);
  });

  test("several with the same name", () => {
    expect(filesOfZip(rawZip([good("1.txt"), good("1.txt")]), "a.zip").files).toHaveLength(2);
  });

  test("many bombs, which together would take long", () => {
    const data = new Uint8Array(9_000_000);
    const bombs = Array.from({ length: 2000 }, (_, n): RawMember => ({ name: `${n}.txt`, data }));
    const { files, refused } = filesOfZip(rawZip(bombs), "a.zip");
    expect(files).toEqual([]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["file.bomb", "file.complex"]));
  });
});

test("the same data under many names is refused", () => {
  const bytes = rawZip(
    Array.from({ length: 9 }, (_, n) => ({ name: `${n}`, data: text, packed: 500, offset: 0 })),
  );
  expect(() => filesOfZip(bytes, "a.zip")).toThrow("file.bomb");
});

test.each<[string, Uint8Array, string]>([
  ["an archive of files is no document", zipSync({ "a.txt": text }), "file.zip"],
  ["an empty archive", zipSync({}), "file.empty"],
  ["an archive cut off", zipSync({ "a.txt": text }).subarray(0, 60), "file.damaged"],
])("%s", (_, bytes, code) => {
  expect(() => openFile("总结.zip", bytes)).toThrow(code);
});

test("a Word file named as an archive is one", () => {
  expect(openFile("总结.zip", word).documents).toHaveLength(1);
});

test("in a thread", async () => {
  const { files } = await unzipInWorker("a.zip", zipSync({ "a.txt": text, "b.docx": word }), 20);
  const opened = await Promise.all(files.map(({ name, bytes }) => openInWorker(name, bytes, 20)));
  expect(opened.map(({ documents }) => documents.length)).toEqual([1, 1]);
  await expect(unzipInWorker("a.zip", text, 20)).rejects.toMatchObject({ code: "file.damaged" });
});

import { expect, test } from "vitest";
import { tinyJpeg, tinyPng } from "../../../tests/exported-file.ts";
import { evidenceEndings, evidenceKind, showsInBrowser } from "./evidence-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zip = bytes("PK\x03\x04rest");
const compound = bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest");

test.each([
  ["通知.pdf", bytes("%PDF-1.7"), "application/pdf"],
  ["照片.PNG", tinyPng, "image/png"],
  ["照片.jpg", tinyJpeg, "image/jpeg"],
  ["照片.jpeg", tinyJpeg, "image/jpeg"],
  ["签到表.xlsx", zip, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["签到表.xls", compound, "application/vnd.ms-excel"],
  ["方案.doc", compound, "application/msword"],
  ["方案.wps", compound, "application/vnd.ms-works"],
  ["材料.v2.zip", zip, "application/zip"],
  ["说明.txt", new TextEncoder().encode("说明"), "text/plain"],
  ["说明.txt", bytes("\xff\xfe\x00\x4e"), "text/plain"],
  ["录音.mp3", bytes("ID3\x04"), "audio/mpeg"],
  ["录音.mp3", bytes("\xff\xfb\x90"), "audio/mpeg"],
  ["视频.mp4", bytes("\0\0\0\x18ftypmp42"), "video/mp4"],
])("%s is taken", (name, content, mime) => {
  expect(evidenceKind(name, content)).toBe(mime);
});

test.each([
  ["a page", "a.html", bytes("<script>")],
  ["a drawing", "a.svg", bytes("<svg>")],
  ["a program", "a.exe", bytes("MZ")],
  ["a page that calls itself a picture", "a.png", bytes("<script>alert(1)</script>")],
  ["a page that calls itself a PDF", "a.pdf", bytes("<html>%PDF-")],
  ["a program that calls itself a text", "a.txt", bytes("MZ\0\0")],
  ["an old file under a new ending", "a.docx", compound],
  ["no ending", "pdf", bytes("%PDF-")],
  ["the name of something that every object has", "a.constructor", zip],
  ["nothing", "a.pdf", new Uint8Array()],
])("%s is not", (_, name, content) => {
  expect(evidenceKind(name, content)).toBeNull();
});

test("the window that chooses files offers every kind that is taken", () => {
  expect(evidenceEndings).toEqual(expect.arrayContaining([".pdf", ".txt", ".mp4", ".jpeg"]));
});

test("what could run in a browser is never shown there", () => {
  const shown = ["application/pdf", "image/jpeg", "image/png"];
  expect(["text/plain", "text/html", "image/svg+xml", "video/mp4", ...shown].filter(showsInBrowser)).toEqual(
    shown,
  );
});

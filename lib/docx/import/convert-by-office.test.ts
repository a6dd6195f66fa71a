import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { hasLibreOffice } from "../../../tests/libre-office.ts";
import { openDocument } from "../../../tests/open-document.ts";
import { parseDocument } from "../../document/schema.ts";
import { convertByOffice } from "./convert-by-office.ts";
import { openFile } from "./open-file.ts";
import { prepareFile } from "./prepare-file.ts";

const folder = mkdtempSync(join(tmpdir(), "chengwen-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const odt = openDocument(
  `<text:h text:outline-level="1">一、理论学习</text:h><text:p>我们读了12本书。</text:p><table:table><table:table-column/><table:table-row><table:table-cell><text:p>次数</text:p></table:table-cell></table:table-row></table:table><text:h text:outline-level="1">二、宣传工作</text:h>`,
);
const rtf = Buffer.from("{\\rtf1\\ansi\\uc1 {\\b\\u24635?\\u32467?}\\par \\u27491?\\u25991?\\par}");

/** What LibreOffice itself makes of a document. */
function made(bytes: Uint8Array, extension: string): Uint8Array {
  writeFileSync(join(folder, "made.odt"), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const task = ["--convert-to", extension, "--outdir", folder, `${folder}/made.odt`];
  execFileSync("soffice", [profile, "--headless", ...task], { stdio: "ignore" });
  return readFileSync(join(folder, `made.${extension.split(":")[0]}`));
}

function textOf(name: string, bytes: Uint8Array): string {
  return openFile(name, bytes)
    .documents.map(({ doc, removed }) => removed.join("") + parseDocument(doc).textContent)
    .join();
}

vi.stubEnv("TMPDIR", folder);
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith("chengwen-office-"));

describe.skipIf(!hasLibreOffice)("with LibreOffice", { timeout: 60_000 }, () => {
  test.each<[string, () => Uint8Array]>([
    ["总结.odt", () => odt],
    ["总结.doc", () => made(odt, "doc:MS Word 97")],
    ["总结.wps", () => made(odt, "doc:MS Word 97")],
    ["总结.docx", () => made(odt, "doc:MS Word 97")],
  ])("%s", async (name, bytes) => {
    const file = await prepareFile(name, bytes());
    expect(file.name).toBe(name);
    expect(textOf(file.name, file.bytes)).toMatch(/理论学习我们读了12本书。次数.*宣传工作/);
    expect(leftovers()).toEqual([]);
  });

  test("RTF", async () => {
    const { bytes } = await prepareFile("总结.rtf", rtf);
    expect(textOf("总结.rtf", bytes)).toBe("总结正文");
  });

  test("several at once take turns; what is damaged does not stop the others", async () => {
    const broken = Buffer.from("d0cf11e0a1b11ae1", "hex");
    const all = [
      convertByOffice(rtf, "rtf", ""),
      convertByOffice(broken, "doc", ""),
      convertByOffice(rtf, "rtf", ""),
    ];
    const results = await Promise.allSettled(all);
    expect(results.map((each) => (each.status === "rejected" ? each.reason.code : "read"))).toEqual([
      "read",
      "file.damaged",
      "read",
    ]);
    expect(leftovers()).toEqual([]);
  });

  test("a document reaches neither the network nor other files", async () => {
    const asked: string[] = [];
    const server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`;
    writeFileSync(join(folder, "secret.txt"), "密");
    const bytes = openDocument(
      `<text:p>正文<draw:frame draw:name="a" svg:width="5cm" svg:height="5cm"><draw:image xlink:href="${address}" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p><text:section text:name="s"><text:section-source xlink:href="file://${folder}/secret.txt"/><text:p>旧</text:p></text:section>`,
    );
    expect(textOf("a.docx", await convertByOffice(bytes, "odt", ""))).not.toContain("密");
    expect(asked).toEqual([]);
    server.close();
  });
});

test("without LibreOffice the person is asked to save the document as .docx", async () => {
  await expect(convertByOffice(rtf, "rtf", join(folder, "nowhere"))).rejects.toMatchObject({
    code: "file.old-word",
  });
});

test("a program that does not end is ended, with those that it started", async () => {
  const program = join(folder, "endless");
  const beats = join(folder, "beats");
  writeFileSync(program, `#!/bin/sh\n(while :; do echo >> ${beats}; sleep 0.05; done) &\nwait\n`);
  chmodSync(program, 0o755);
  await expect(convertByOffice(rtf, "rtf", program, 0.5)).rejects.toMatchObject({
    ...{ code: "file.slow", values: { seconds: 0.5 } },
  });
  const { size } = statSync(beats);
  await new Promise((done) => setTimeout(done, 300));
  expect(statSync(beats).size).toBe(size);
  expect(leftovers()).toEqual([]);
});

test("other files stay as they are", async () => {
  const bytes = Buffer.from("正文");
  expect((await prepareFile("a.txt", bytes)).bytes).toBe(bytes);
});

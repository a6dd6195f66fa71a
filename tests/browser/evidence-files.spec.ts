import { answerPolicy, pdfPolicy } from "#lib/auth/content-security-policy.ts";
import { db } from "#lib/db.ts";
import { signInOverHttp } from "../../scripts/bench/sign-in-over-http.ts";
import { testPassword } from "../builders.ts";
import { tinyPng } from "../exported-file.ts";
import { secretRecord } from "./support/secret-things.ts";
import { expect, test } from "./support/test.ts";

const pdf = new TextEncoder().encode("%PDF-1.4\n<script>alert(1)</script>");
const page = new TextEncoder().encode("<script>alert(1)</script>");

test("Users can look at pictures and PDF files of a record, and save all others", async ({
  office,
  baseURL,
}) => {
  const record = await secretRecord(office);
  const cookie = await signInOverHttp(baseURL!, office.contributor.name, testPassword);
  const headers = { cookie, origin: baseURL! };
  const add = async (name: string, body: Uint8Array<ArrayBuffer>) => {
    const url = `${baseURL}/api/records/${record}/files?name=${encodeURIComponent(name)}`;
    const answer = await fetch(url, { method: "POST", headers, body });
    return { status: answer.status, body: await answer.json() };
  };
  const shown: [string, Uint8Array<ArrayBuffer>, string, string, string][] = [
    ["照片.png", tinyPng, "image/png", "inline", answerPolicy],
    ["通知.pdf", pdf, "application/pdf", "inline", pdfPolicy],
    ["说明.txt", page, "text/plain", "attachment", answerPolicy],
  ];
  for (const [name, bytes, mime, disposition, policy] of shown) {
    const { body } = await add(name, bytes);
    expect(body).toEqual({ id: expect.any(String), name, mime, size: bytes.length });
    const read = await fetch(`${baseURL}/api/records/${record}/files/${body.id}`, { headers: { cookie } });
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
    const given = (header: string) => read.headers.get(header);
    expect(given("content-type")).toBe(mime);
    expect(given("content-disposition")).toContain(`${disposition};`);
    expect(given("content-disposition")).toContain(encodeURIComponent(name));
    expect(given("content-security-policy")).toBe(policy);
    expect(given("x-content-type-options")).toBe("nosniff");
  }
  expect(await add("照片.html", page)).toMatchObject({ status: 400, body: { code: "evidence.kind" } });
  expect(await add("照片.png", page)).toMatchObject({ status: 400, body: { code: "evidence.kind" } });
  const long = new Uint8Array(20 * 1024 * 1024 + 1).fill(65);
  expect(await add("长.txt", long)).toMatchObject({ status: 400, body: { code: "evidence.too-big" } });
  expect(await db().recordFile.count({ where: { recordId: record } })).toBe(3);
});

import { expect, test } from "vitest";
import { z } from "zod";
import { readJson, readKey, readQuery } from "./program-input.ts";

const input = z.strictObject({
  date: z.iso.date(),
  n: z.int(),
  lines: z.array(z.strictObject({ a: z.string() })),
});
const address = "http://chengwen.test/api/v1/records";
const sent = (body: BodyInit, headers = {}) => new Request(address, { method: "POST", body, headers });
const asked = (query: string) => new Request(`${address}?${query}`);

test("what fits is read", async () => {
  const value = { date: "2026-03-05", n: 1, lines: [{ a: "甲" }] };
  expect(await readJson(sent(JSON.stringify(value)), input)).toEqual(value);
  expect(readQuery(asked("text=%E7%94%B2"), z.strictObject({ text: z.string() }))).toEqual({ text: "甲" });
});

test("what the database cannot hold is left out", async () => {
  const value = JSON.stringify({ date: "2026-03-05", n: 1, lines: [{ a: "甲\0\ud800" }] });
  expect((await readJson(sent(value), input)).lines).toEqual([{ a: "甲\ufffd" }]);
  expect(readQuery(asked("text=%00x"), z.strictObject({ text: z.string() }))).toEqual({ text: "x" });
});

test("all that does not fit is named", async () => {
  const wrong = JSON.stringify({ date: "yesterday", lines: [{ a: 1 }, { b: "x" }], colour: "red" });
  await expect(readJson(sent(wrong), input)).rejects.toMatchObject({
    code: "input.invalid",
    details: {
      problems: [
        { field: "date", code: "form" },
        { field: "n", code: "required" },
        { field: "lines.0.a", code: "type", values: { expected: "string" } },
        { field: "lines.1.a", code: "required" },
        { field: "lines.1.b", code: "unknown" },
        { field: "colour", code: "unknown" },
      ],
    },
  });
  await expect(readJson(sent("[]"), input)).rejects.toMatchObject({
    details: { problems: [{ code: "type", values: { expected: "object" } }] },
  });
});

test.each([
  ["no JSON", "{"],
  ["nothing", ""],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x7b])],
])("%s", async (_, body) => {
  await expect(readJson(sent(body), input)).rejects.toMatchObject({ code: "input.not-json" });
});

test("more than 4 MB is not taken, whatever its length says", async () => {
  const long = "x".repeat(4 * 1024 * 1024 + 1);
  const tooBig = { code: "input.too-big", values: { limit: 4 } };
  await expect(readJson(sent(long), input)).rejects.toMatchObject(tooBig);
  await expect(readJson(sent("{}", { "content-length": "5000000" }), input)).rejects.toMatchObject(tooBig);
});

test("a wrong or repeated parameter is refused, not passed over", () => {
  const query = z.strictObject({ from: z.iso.date().optional() });
  const problems = (text: string) => {
    try {
      return readQuery(asked(text), query);
    } catch (error) {
      return (error as { details: { problems: unknown } }).details.problems;
    }
  };
  expect(problems("from=x")).toEqual([{ field: "from", code: "form" }]);
  expect(problems("form=2026-01-01")).toEqual([{ field: "form", code: "unknown" }]);
  expect(problems("from=2026-01-01&from=2026-01-02")).toEqual([{ field: "from", code: "twice" }]);
});

test("a key is what stands in its header, up to 200 characters", () => {
  const key = (value: string) => readKey(sent("", { "idempotency-key": value }));
  expect([readKey(sent("")), key("  "), key(" a b "), key("x".repeat(200))]).toEqual([
    ...[null, null, "a b", "x".repeat(200)],
  ]);
  expect(() => key("x".repeat(201))).toThrow("input.invalid");
});

import { db } from "#lib/db.ts";
import {
  createdAnswer,
  failureAnswer,
  kindsAnswer,
  recordAnswer,
  recordsAnswer,
} from "#lib/ledger/api/answers.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { expect, test } from "./support/test.ts";

test("Users can make a token, write a record with it from outside, and take it back", async ({
  office,
  openAs,
  baseURL,
}) => {
  const page = await openAs(office.contributor);
  await page.goto("/account");
  await expect(page.getByText("还没有令牌")).toBeVisible();
  await page.getByRole("button", { name: "新建令牌" }).click();
  await page.getByLabel("用途").fill("媒体监测");
  await page.getByLabel("有效期").selectOption({ label: "365 天" });
  await page.getByRole("button", { name: "新建", exact: true }).click();
  const shown = page.getByRole("dialog", { name: "请现在复制令牌" });
  const token = (await shown.getByRole("status").textContent()) ?? "";
  expect(token).toMatch(/^cw_[\w-]{43}$/);
  await checkAccessibility(page);
  await shown.getByRole("button", { name: "完成" }).click();
  await expect(page.getByRole("cell", { name: "从未使用" })).toBeVisible();
  expect(await page.content()).not.toContain(token);

  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const given = { authorization: `Bearer ${token}`, ...headers };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${baseURL}/api/v1/${path}`, { method, headers: given, ...sent });
    return { status: answer.status, body: await answer.json() };
  };
  const { kinds } = kindsAnswer.parse((await ask("GET", "kinds")).body);
  const media = kinds.find(({ key }) => key === "media-reports")!;
  expect(media.fields.find(({ key }) => key === "level")?.choices).toContain("市级");

  const values = { title: "《湖畔小学的劳动课》", medium: "《北湖日报》", level: "市级" };
  const record = { kind: "media-reports", date: "2026-03-05", values };
  const again = { "idempotency-key": "report 1" };
  const made = await ask("POST", "records", record, again);
  expect(made.status).toBe(201);
  const { id, unit, version } = recordAnswer.parse(made.body);
  expect(unit.id).toBe(office.unit.id);
  const repeated = await ask("POST", "records", record, again);
  expect([repeated.status, repeated.body]).toEqual([200, made.body]);

  const wrong = await ask("POST", "records", { ...record, values: { ...values, level: "国际级" } });
  expect(wrong.status).toBe(422);
  expect(failureAnswer.parse(wrong.body)).toMatchObject({
    code: "record.invalid",
    problems: [{ field: "level", message: expect.stringContaining("国家级、省级、市级") }],
  });
  const malformed = await ask("POST", "records", { ...record, colour: 1 }, { "accept-language": "en" });
  expect(malformed).toMatchObject({
    status: 422,
    body: {
      code: "input.invalid",
      problems: [{ field: "colour", message: "There is no such name; check the spelling." }],
    },
  });

  const changed = await ask("PATCH", `records/${id}`, { version, values: { level: "省级" } });
  expect(changed).toMatchObject({ status: 200, body: { version: 2, values: { ...values, level: "省级" } } });
  const late = await ask("PATCH", `records/${id}`, { version, values: { level: "内宣" } });
  expect(late.status).toBe(409);
  expect(failureAnswer.parse(late.body)).toMatchObject({ code: "record.changed", record: { version: 2 } });

  const lines = Array.from({ length: 60 }, (_, n) => ({
    date: "2026-03-06",
    values: { ...values, title: `报道${n}` },
  }));
  const bulk = await ask("POST", "records/bulk", { kind: "media-reports", records: lines }, again);
  expect(createdAnswer.parse(bulk.body)).toMatchObject({ created: 60 });
  const filter = encodeURIComponent(JSON.stringify([{ field: "level", oneOf: ["市级"] }]));
  const second = await ask("GET", `records?kind=media-reports&from=2026-03-06&filter=${filter}&page=2`);
  expect(recordsAnswer.parse(second.body)).toMatchObject({ total: 60, pages: 2 });
  expect(second.body.records).toHaveLength(10);
  const bad = await ask("GET", "records?kind=media-reports&filter=x");
  expect(bad).toMatchObject({ status: 422, body: { problems: [{ field: "filter" }] } });

  const [event] = await db().auditEvent.findMany({ where: { objectId: id, action: "record.create" } });
  expect(event).toMatchObject({ userId: office.contributor.id, detail: { token: "媒体监测" } });

  await page.reload();
  await expect(page.getByRole("cell", { name: "从未使用" })).toBeHidden();
  await page.getByRole("button", { name: "撤销“媒体监测”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("还没有令牌")).toBeVisible();
  expect(await ask("GET", "kinds")).toMatchObject({ status: 401, body: { code: "token.invalid" } });
});

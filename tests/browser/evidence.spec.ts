import type { Locator, Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { makeFile, makeKind, makeRecord } from "../builders.ts";
import { tinyPng } from "../exported-file.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import type { Office } from "./support/office.ts";
import { expect, test } from "./support/test.ts";

async function recordOf({ unit }: Office) {
  const kind = await makeKind(unit);
  const record = await makeRecord(kind, unit);
  await makeFile(record);
  return { id: record.id, address: `/ledgers/${kind.id}?record=${record.id}` };
}

const evidence = (page: Page) => page.getByRole("region", { name: "佐证材料" });
const file = (section: Locator, name: string) => section.getByRole("link", { name });
const picture = { mimeType: "image/png", buffer: Buffer.from(tinyPng) };

/** What a browser hands over when a picture is pasted or dropped. */
const transfer = (page: Page, name: string) =>
  page.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }));
      return data;
    },
    { name, bytes: [...tinyPng] },
  );

test("Users can prove a record by files that they choose, paste or drop, and remove them again", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/400 \(Bad Request\)/);
  const { id, address } = await recordOf(office);
  const page = await openAs(office.contributor);
  await page.goto(address);
  const section = evidence(page);
  const sheet = Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(2_500_000)]);
  await section.locator("input[type=file]").setInputFiles([
    { name: "照片.png", ...picture },
    { name: "坏.pdf", ...picture },
    { name: "签到表.xlsx", mimeType: "application/octet-stream", buffer: sheet },
  ]);
  await expect(file(section, "签到表.xlsx")).toBeVisible();
  await expect(section.getByText("2.4 MB")).toBeVisible();
  await expect(section.getByRole("alert")).toContainText("坏.pdf：不能收这种文件");
  await expect(file(section, "坏.pdf")).toBeHidden();
  await checkAccessibility(page);

  await page.evaluate(
    (clipboardData) => {
      const given = { clipboardData, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent("paste", given));
    },
    await transfer(page, "image.png"),
  );
  await expect(file(section, "截图.png")).toBeVisible();
  await section.dispatchEvent("drop", { dataTransfer: await transfer(page, "拖入.png") });
  await expect(file(section, "拖入.png")).toBeVisible();

  await section.getByRole("button", { name: "删除照片.png" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect(file(section, "照片.png")).toBeHidden();
  await page.reload();
  await expect(section.getByRole("listitem")).toHaveCount(4);
  const changes = await db().recordChange.findMany({ where: { recordId: id }, orderBy: { id: "asc" } });
  expect(changes.map(({ act }) => act)).toEqual(["attach", "attach", "attach", "attach", "detach"]);
});

test("Users can look at the files of a record that they may not change", async ({ office, openAs }) => {
  const { address } = await recordOf(office);
  const page = await openAs(office.viewer);
  await page.goto(address);
  await expect(file(evidence(page), "签到表.txt")).toBeVisible();
  await expect(evidence(page).getByRole("button")).toHaveCount(0);
  const saving = page.waitForEvent("download");
  await file(evidence(page), "签到表.txt").click();
  expect((await saving).suggestedFilename()).toBe("签到表.txt");
});

import { makeSummary } from "../builders.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("Users can open a list whatever its address says", async ({ page, office }) => {
  await signIn(page, office.administrator.name);
  const long = "长".repeat(500);
  const strange = [
    `text=${long}&search=${long}&person=${long}`,
    "text=a&text=b&page=1&page=2&archived=1&archived=2",
  ];
  for (const path of [
    "/summaries",
    "/templates",
    "/outlines",
    "/ledgers",
    "/figures",
    "/figures/new",
    "/admin/ledgers",
    "/admin/users",
    "/admin/units",
    "/admin/audit",
  ]) {
    for (const parameters of [
      ...strange,
      "text=%00&search=%00&object=%00",
      "page=1e300&year=x&state=&unit=1",
    ]) {
      await page.goto(`${path}?${parameters}`);
      await expect(page.getByText("页面没有打开"), `${path}?${parameters}`).toBeHidden();
      await expect(page.locator("h1")).toBeVisible();
    }
  }
});

test("Users can turn the pages of a list that they have narrowed", async ({ page, office }) => {
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  for (let n = 1; n <= 21; n++) await makeSummary(scope, { title: `简报${n}` });
  await makeSummary(scope, { title: "总结" });
  await signIn(page, office.drafter.name);
  await page.goto("/summaries?text=简报&text=总结");
  await expect(page.getByText("共 21 条")).toBeVisible();
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page.getByText("第 2 / 2 页")).toBeVisible();
  await expect(page.getByText("共 21 条")).toBeVisible();
});

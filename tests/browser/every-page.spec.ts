import { readdirSync } from "node:fs";
import { db } from "#lib/db.ts";
import { localeCookie, locales } from "#lib/locales.ts";
import { makeImport, makeKind, makeSections, makeSummary } from "../builders.ts";
import { makeSheet } from "../make-sheet.ts";
import { makeVersion } from "../make-version.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import type { Office } from "./support/office.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

/** The pages of app/ as addresses, e.g. `/summaries/[id]`. */
function routes(): string[] {
  return readdirSync(new URL("../../app", import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, "").replace(/\([^/]+\)\/?/g, "")}`)
    .sort();
}

const signedOut = new Set(["/sign-in", "/setup"]);
const builtIn = { where: { unitId: null }, select: { id: true } } as const;

/** An address of the route that shows something to the people of the office. */
async function addressOf(route: string, office: Office): Promise<string> {
  if (!route.includes("[")) return route;
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  const brought = () => makeImport({ unitId: office.unit.id, userId: office.administrator.id });
  const withVersion = async () => {
    const summary = await makeSummary(scope);
    await makeVersion({ ...scope, userName: office.drafter.displayName }, summary);
    return summary.id;
  };
  const id = {
    "/admin/ledgers/[id]": async () => (await db().ledgerKind.findFirstOrThrow(builtIn)).id,
    "/figures/[id]": async () => (await db().figureDefinition.findFirstOrThrow(builtIn)).id,
    "/imports/[id]": async () => (await brought()).id,
    "/imports/documents/[id]": async () => (await brought()).documents[0],
    "/ledgers/[id]": async () =>
      (await db().ledgerKind.findUniqueOrThrow({ where: { key: "theory-study" } })).id,
    "/summaries/[id]": async () => (await makeSummary(scope)).id,
    "/summaries/[id]/versions": withVersion,
    "/summaries/[id]/versions/compare": withVersion,
    "/sections/[id]": async () => (await makeSections(await makeSummary(scope)))[0] ?? "",
    "/templates/[id]": async () => (await db().sectionTemplate.findFirstOrThrow(builtIn)).id,
    "/outlines/[id]": async () => (await db().outline.findFirstOrThrow(builtIn)).id,
  }[route];
  if (route === "/ledgers/[id]/import") {
    const kind = await makeKind(office.unit);
    const own = { unitId: office.bureau.id, userId: office.administrator.id };
    return `/ledgers/${kind.id}/import?sheet=${await makeSheet(own, kind)}`;
  }
  if (!id) throw new Error(`say in this test what ${route} is to show`);
  return route.replace("[id]", await id());
}

for (const route of routes()) {
  test(`Users can read ${route} in both languages, on a narrow window and by assistive means`, async ({
    page,
    context,
    baseURL,
    office,
    expectComplaint,
  }) => {
    // Once there are users the page that makes the first one is gone.
    if (route === "/setup") expectComplaint(/\/setup: .*404/);
    if (!signedOut.has(route)) await signIn(page, office.administrator.name);
    const address = await addressOf(route, office);
    for (const locale of locales) {
      await context.addCookies([{ name: localeCookie, value: locale, url: baseURL ?? "" }]);
      const response = await page.goto(address);
      // Said with the page, not in a later part of the stream.
      expect((await response?.text())?.split("</head>")[0]).toContain("<title>");
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("h1, [role=textbox]").first()).toBeVisible();
      await checkAccessibility(page);
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(overflow, "width beyond the window at 1024 pixels").toBeLessThanOrEqual(0);
  });
}

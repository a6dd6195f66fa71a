import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { db } from "#lib/db.ts";
import { signInOverHttp } from "../../scripts/bench/sign-in-over-http.ts";
import { testPassword } from "../builders.ts";
import { makeOffice, type Office } from "./support/office.ts";
import {
  secret,
  secretDefinition,
  secretImport,
  secretImportDocument,
  secretLedger,
  secretSection,
  secretSummary,
  secretTemplate,
  secretVersion,
} from "./support/secret-things.ts";
import { expect, test } from "./support/test.ts";

/** The pages of app/ as addresses, e.g. `/summaries/[id]`. */
function pages(): string[] {
  const app = fileURLToPath(new URL("../../app/", import.meta.url));
  return globSync("**/page.tsx", { cwd: app }).map(
    (file) => `/${file.replace(/\/?page\.tsx$/, "").replace(/\([^/]+\)\/?/g, "")}`,
  );
}

/** What the pages about one thing are about. */
const things: Record<string, (office: Office) => Promise<string>> = {
  "/admin/ledgers/[id]": secretLedger,
  "/figures/[id]": secretDefinition,
  "/imports/[id]": secretImport,
  "/imports/documents/[id]": secretImportDocument,
  "/ledgers/[id]/import": secretLedger,
  "/ledgers/[id]": secretLedger,
  "/summaries/[id]": secretSummary,
  "/summaries/[id]/versions": secretVersion,
  "/summaries/[id]/versions/compare": secretVersion,
  "/sections/[id]": secretSection,
  "/templates/[id]": secretTemplate,
  "/outlines/[id]": async (office) => {
    const items = { create: [{ position: 0, templateId: await secretTemplate(office) }] };
    const data = { unitId: office.unit.id, name: secret, title: "{unit}{period}总结", items };
    return (await db().outline.create({ data })).id;
  },
};

test("Users can read on no page what another unit has", async ({ office, baseURL }) => {
  const visit = async (person: { name: string }, path: string) => {
    const cookie = await signInOverHttp(baseURL!, person.name, testPassword);
    const answer = await fetch(`${baseURL}${path}`, { headers: { cookie }, redirect: "manual" });
    return { status: answer.status, tells: (await answer.text()).includes(secret) };
  };
  const { administrator: stranger } = await makeOffice();
  for (const page of pages().filter((path) => path.includes("["))) {
    const make = things[page];
    if (!make) throw new Error(`say in this test what ${page} is about`);
    const path = page.replace("[id]", await make(office));
    const reader = page.startsWith("/admin/") ? office.administrator : office.drafter;
    expect(await visit(reader, path), path).toEqual({ status: 200, tells: true });
    expect(await visit(stranger, path), path).toEqual({ status: 404, tells: false });
    const unknown = page.replace("[id]", "1");
    expect((await visit(reader, unknown)).status, unknown).toBe(404);
  }
  for (const page of ["/", ...pages().filter((path) => !path.includes("["))]) {
    expect(await visit(stranger, page), page).toMatchObject({ tells: false });
  }
});

test("Users can open the administration only as administrators", async ({ office, baseURL }) => {
  const paths = pages().filter((path) => path.startsWith("/admin/"));
  expect(paths.length).toBeGreaterThan(2);
  for (const role of ["administrator", "drafter", "reviewer", "contributor", "viewer"] as const) {
    const cookie = await signInOverHttp(baseURL!, office[role].name, testPassword);
    for (const page of paths) {
      const path = page.includes("[") ? page.replace("[id]", await things[page]!(office)) : page;
      const { status } = await fetch(`${baseURL}${path}`, { headers: { cookie }, redirect: "manual" });
      expect([role, path, status]).toEqual([role, path, role === "administrator" ? 200 : 404]);
    }
  }
});

test("Users can get nothing but a sign-in page while they are signed out", async ({ baseURL }) => {
  expect(pages().length).toBeGreaterThan(8);
  for (const page of pages()) {
    if (page === "/sign-in" || page === "/setup") continue;
    const path = page.replace("[id]", crypto.randomUUID());
    const answer = await fetch(`${baseURL}${path}`, { redirect: "manual" });
    const from = new URL(answer.headers.get("location") ?? "/", baseURL).pathname;
    expect([path, answer.status, from]).toEqual([path, 307, "/sign-in"]);
  }
});

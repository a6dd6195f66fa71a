import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { db } from "#lib/db.ts";
import { makeSections } from "../../tests/builders.ts";
import { bringIn } from "./bring-in.ts";
import { type Figure, figure } from "./figure.ts";
import { importFile } from "./import-files.ts";
import type { Stage } from "./stage.ts";

/** Time (ms) after the load in which a page fetches what it needs at once but not first. */
const settling = 1_500;

/** Pages without an id that have the editor on them too. */
const editorPages = ["/templates/new"];

/** JavaScript (gzip) that the first visit to a page with the editor loads. */
export async function firstLoadEditor(stage: Stage): Promise<Figure[]> {
  const id = await stage.summary(2_000);
  const sizes: number[] = [];
  for (const path of [`/summaries/${id}`, ...editorPages]) sizes.push(await scriptsOf(stage, path));
  return [figure("first-load-editor", sizes, "KB", 340, "max")];
}

/** The same for every other page that needs no id, and those of the library that do; the heaviest is named on the error stream. */
export async function firstLoadPages(stage: Stage): Promise<Figure[]> {
  const sizes = new Map<string, number>();
  const paths = ["/", ...pagesWithoutIds(), ...(await pagesOfLibrary(stage))];
  for (const path of paths) sizes.set(path, await scriptsOf(stage, path));
  const [heaviest] = [...sizes].sort(([, a], [, b]) => b - a);
  console.error(`heaviest page: ${heaviest?.[0]} (${heaviest?.[1].toFixed(1)} KB)`);
  return [figure("first-load-pages", [...sizes.values()], "KB", 200, "max")];
}

/** An import, a document of it under review, a section, and the versions of a summary. */
async function pagesOfLibrary(stage: Stage): Promise<string[]> {
  const { id } = await bringIn(stage, [importFile(0)]);
  const where = { file: { importId: id } };
  const document = await db().importDocument.findFirstOrThrow({ where, select: { id: true } });
  const summary = await stage.summary(2_000);
  const [section] = await makeSections(await db().summary.findUniqueOrThrow({ where: { id: summary } }));
  const versions = `/summaries/${summary}/versions`;
  return [
    ...[`/imports/${id}`, `/imports/documents/${document.id}`, `/sections/${section}`],
    ...[versions, `${versions}/compare`],
  ];
}

function pagesWithoutIds(): string[] {
  const manifest = new URL("../../.next/app-path-routes-manifest.json", import.meta.url);
  const routes: Record<string, string> = JSON.parse(readFileSync(manifest, "utf8"));
  return Object.entries(routes)
    .filter(([file, route]) => file.endsWith("/page") && !/\[|^\/_|^\/$/.test(route))
    .filter(([, route]) => !editorPages.includes(route))
    .map(([, route]) => route);
}

async function scriptsOf(stage: Stage, path: string): Promise<number> {
  const context: BrowserContext = await stage.open();
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script" && response.ok()) bodies.push(response.body());
  });
  await page.goto(path);
  await page.waitForTimeout(settling);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

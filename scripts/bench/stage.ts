import { type BrowserContext, chromium } from "@playwright/test";
import { connectDb, db } from "#lib/db.ts";
import { runningPostgres } from "#server/postgres.ts";
import type { User } from "../../prisma/client/client.ts";
import { makeSummary, makeUnit, makeUser, testPassword } from "../../tests/builders.ts";
import { ensureBrowser, installedBrowser } from "../find-browser.ts";
import { type ServerProcess, startServer } from "../server-process.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { longDocument } from "./long-document.ts";
import { signInOverHttp } from "./sign-in-over-http.ts";

/** Chromium shows a frame as soon as it is ready instead of at the display's next refresh. */
const unpaced = ["--disable-gpu-vsync", "--disable-frame-rate-limit", "--disable-gpu"];

/** What the measurements play on: one server with data of its own, one browser, one signed-in person. */
export type Stage = {
  server: ServerProcess;
  databaseUrl: string;
  user: User;
  /** A new, signed-in browser window. */
  open: () => Promise<BrowserContext>;
  /** The person's cookies as a header, for requests without a browser. */
  cookie: string;
  /** Makes a summary of so many characters and returns its id. */
  summary: (characters: number) => Promise<string>;
  close: () => Promise<void>;
};

/** Starts the server on an empty database, makes a person there, and signs them in. */
export async function setStage(): Promise<Stage> {
  ensureBrowser();
  const folder = temporaryFolder("bench");
  const server = await startServer({ dataDir: folder.path });
  const databaseUrl = runningPostgres(folder.path) ?? "";
  const client = connectDb(databaseUrl);
  const unit = await makeUnit();
  const user = await makeUser(unit, { role: "administrator" });
  const browser = await chromium.launch({ executablePath: installedBrowser()?.path, args: unpaced });
  const cookie = await signInOverHttp(server.url, user.name, testPassword);
  const cookies = cookie.split("; ").map((pair) => {
    const [name = "", value = ""] = pair.split(/=(.*)/);
    return { name, value, url: server.url };
  });
  return {
    server,
    databaseUrl,
    user,
    cookie,
    open: async () => {
      const context = await browser.newContext({ baseURL: server.url, locale: "zh-CN", viewport });
      await context.addCookies(cookies);
      return context;
    },
    summary: async (characters) => {
      const scope = { unitId: user.unitId, userId: user.id };
      const { id } = await makeSummary(scope, { doc: longDocument(characters) });
      return id;
    },
    close: async () => {
      await browser.close();
      await client.$disconnect();
      await server.stop();
      folder.remove();
    },
  };
}

const viewport = { width: 1440, height: 900 };

/** What a socket needs to know of a summary to open it live. */
export async function lineageOf(id: string): Promise<{ epoch: string; schemaVersion: number }> {
  return db().summary.findUniqueOrThrow({ where: { id }, select: { epoch: true, schemaVersion: true } });
}

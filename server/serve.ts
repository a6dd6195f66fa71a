import type { Server } from "node:http";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { addressHeader, clientAddress } from "#lib/auth/client-address.ts";
import { closeCollaboration, tell } from "#lib/collab/collaboration.ts";
import { connectDb } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { importReader } from "#lib/imports/reading/import-reader.ts";
import { recordsChannel } from "#lib/ledger/records/mutations.ts";
import { log } from "#lib/log.ts";
import { proofreadingChannel } from "#lib/proofread/history/mutations.ts";
import { ignoredChannel } from "#lib/summaries/checking/mutations.ts";
import { commentsChannel } from "#lib/summaries/comments/mutations.ts";
import type { PrismaClient } from "../prisma/client/client.ts";
import { attachCollaboration } from "./attach-collaboration.ts";
import { drain } from "./drain.ts";
import { indexSections } from "./index-sections.ts";
import { listenChanges } from "./listen-changes.ts";
import { maySendBody } from "./may-send-body.ts";
import { migrate } from "./migrate.ts";
import { type OwnPostgres, startPostgres } from "./postgres.ts";
import { type Prepared, prepareData } from "./prepare-data.ts";
import { refuseBody } from "./refuse-body.ts";

/** How to serve: with sample data in an empty database, or from the sources with hot reloading. */
export type ServeOptions = { demo: boolean; dev: boolean };

/** A running application: where it answers, what its data were prepared with, and how to end it. */
export type Running = {
  address: string;
  prepared: Prepared;
  /** The folder that holds the database of our own, links followed; null with DATABASE_URL. */
  dataFolder: string | null;
  stop: () => Promise<void>;
};

/** How long (ms) a stop waits for answers that have begun, e.g. Word files; development does not wait. */
const patience = 5_000;

/**
 * Starts everything in this process: PostgreSQL (unless DATABASE_URL names one), migrations, built-in
 * content, the pages and live editing on one port.
 * @throws AppError `start.…` with a sentence for the person at the terminal
 */
export async function serve({ demo, dev }: ServeOptions): Promise<Running> {
  const settings = env();
  prepareEnvironment(settings.PUBLIC_URL);

  const server = createServer();
  const host = settings.HOST ?? (demo ? "127.0.0.1" : undefined);
  const port = await listen(server, host, settings.PORT);
  const begun: {
    own?: OwnPostgres;
    db?: PrismaClient;
    detach?: () => void;
    stopHearing?: () => Promise<void>;
    indexed?: Promise<void>;
  } = {};
  const stopping = new AbortController();
  const stop = async () => {
    stopping.abort();
    const drained = drain(server, dev ? 0 : patience);
    begun.detach?.();
    if (begun.detach) await Promise.all([closeCollaboration(), importReader().stop()]);
    await Promise.all([drained, begun.indexed, begun.stopHearing?.()]);
    await begun.db?.$disconnect();
    await begun.own?.stop();
  };
  try {
    // Next gets a server that never listens: it would end every WebSocket that it finds on a real one.
    const pages = next({ dev, port, hostname: host ?? "localhost", httpServer: createServer() });
    const pagesReady = pages.prepare();
    pagesReady.catch(() => {});

    if (!settings.DATABASE_URL) begun.own = await startPostgres(settings.DATA_DIR);
    const url = settings.DATABASE_URL ?? begun.own!.url;
    const applied = await migrate(url);
    if (applied.length > 0) log().info({ applied }, "migrations applied");
    begun.db = connectDb(url);
    const prepared = await prepareData(begun.db, demo);
    await pagesReady;

    const handle = pages.getRequestHandler();
    answer = async (request, response) => {
      const address = clientAddress(request, settings.TRUST_PROXY);
      request.headers[addressHeader] = address;
      const refusal = await maySendBody(request, address).then(
        (may) => (may ? null : "unknown"),
        () => "down" as const,
      );
      return refusal ? refuseBody(request, response, refusal) : handle(request, response);
    };
    begun.detach = attachCollaboration(server, hotReloading(pages, dev));
    begun.stopHearing = listenChanges(url, {
      [recordsChannel]: () => tell("figures", null),
      [commentsChannel]: (summaryIds) => tell("comments", summaryIds),
      [ignoredChannel]: (summaryIds) => tell("ignored", summaryIds),
      [proofreadingChannel]: () => tell("proofreading", null),
    });
    importReader().wake();
    begun.indexed = indexSections(begun.db, stopping.signal).catch((error) => {
      log().error({ err: error }, "older sections cannot be found yet: their words were not cut");
    });
    const shown = host === undefined || host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host;
    return { address: `http://${shown}:${port}`, prepared, dataFolder: begun.own?.folder ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What Next and next-auth read from the environment. */
function prepareEnvironment(publicUrl: string | undefined): void {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  // With a public address, cookies and links follow it; without, they follow each request.
  process.env.AUTH_TRUST_HOST = "true";
  if (publicUrl) process.env.NEXTAUTH_URL = publicUrl;
  else delete process.env.NEXTAUTH_URL;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Until everything is ready a request is asked to come again. */
const comeAgain: Answer = (_request, response) => {
  response.writeHead(503, { "Retry-After": "1", "Content-Type": "text/plain; charset=utf-8" });
  response.end("成文正在启动，请稍候刷新。 Chengwen is starting; reload in a moment.\n");
};

let answer: Answer = comeAgain;

/** Listens on the given port, without a host on all addresses; without a port, on 3000 or the next that is free. */
async function listen(server: Server, host: string | undefined, port: number | undefined): Promise<number> {
  server.on("request", (request, response) => answer(request, response));
  const ports = port ? [port] : Array.from({ length: 20 }, (_, i) => 3000 + i);
  for (const candidate of ports) {
    if (await tryListen(server, host, candidate)) return candidate;
  }
  throw new AppError("start.port-taken", { port: ports[0]! });
}

function tryListen(server: Server, host: string | undefined, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

/** Next's own socket for hot reloading: a property that its types do not show. */
function hotReloading(pages: ReturnType<typeof next>, dev: boolean) {
  return dev ? (pages as unknown as { upgradeHandler: Upgrade }).upgradeHandler : undefined;
}

/** A handler of Node's `upgrade` event. */
export type Upgrade = (request: IncomingMessage, socket: import("node:stream").Duplex, head: Buffer) => void;

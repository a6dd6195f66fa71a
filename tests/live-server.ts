import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import { collaboration } from "#lib/collab/collaboration.ts";
import { attachCollaboration } from "#server/attach-collaboration.ts";
import type { Summary } from "../prisma/client/client.ts";
import { type LiveClient, openLive, sessionCookie, until } from "./live-client.ts";

type LiveServer = {
  /** Opens a summary as somebody. */
  open: (
    summary: Pick<Summary, "id" | "epoch">,
    who: Pick<Scope, "sessionId">,
    ticket?: object,
  ) => Promise<LiveClient>;
  /** Where its sockets are, while the tests run. */
  address: () => string;
};

/** A server for live documents while a test file runs. */
export function liveServer(): LiveServer {
  const server = createServer();
  const clients: LiveClient[] = [];
  let detach: () => void;
  let url: string;

  beforeAll(async () => {
    process.env.NEXTAUTH_SECRET = "a secret of this test";
    detach = attachCollaboration(server, undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`;
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await until(() => collaboration().hocuspocus.getDocumentsCount() === 0);
    detach();
    server.close();
  });

  const open: LiveServer["open"] = async ({ id, epoch }, { sessionId }, ticket = {}) => {
    const cookie = await sessionCookie(sessionId);
    const client = await openLive({ url, summaryId: id, cookie, ticket: { epoch, ...ticket } });
    clients.push(client);
    return client;
  };
  return { open, address: () => url };
}

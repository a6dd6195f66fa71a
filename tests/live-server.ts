import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import { collaboration } from "#lib/collab/collaboration.ts";
import { attachCollaboration } from "#server/attach-collaboration.ts";
import type { Summary } from "../prisma/client/client.ts";
import { type LiveClient, openLive, sessionCookie, until } from "./live-client.ts";

/** A server for live documents while a test file runs; gives a way to open a summary as somebody. */
export function liveServer(): (
  summary: Pick<Summary, "id" | "epoch">,
  who: Pick<Scope, "sessionId">,
) => Promise<LiveClient> {
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

  return async ({ id, epoch }, { sessionId }) => {
    const cookie = await sessionCookie(sessionId);
    const client = await openLive({ url, summaryId: id, cookie, ticket: { epoch } });
    clients.push(client);
    return client;
  };
}

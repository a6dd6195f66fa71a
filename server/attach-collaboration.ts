import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus, WebSocketLike } from "@hocuspocus/server";
import crossws from "crossws/adapters/node";
import { onAccessChange } from "#lib/auth/access-changes.ts";
import { addressHeader, clientAddress } from "#lib/auth/client-address.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { collaboration } from "#lib/collab/collaboration.ts";
import { recheckConnections } from "#lib/collab/recheck-connections.ts";
import { env } from "#lib/env.ts";
import type { Upgrade } from "./serve.ts";

/** Rights are looked at again this often (ms), for changes that were made outside this process. */
const recheckInterval = 10_000;

/** The largest single message (bytes) that a browser may send: a pasted document without pictures. */
const maxPayload = 16 * 1024 * 1024;

type Peer = { client?: ReturnType<Hocuspocus["handleConnection"]> };

/**
 * Answers WebSockets on /collab of an HTTP server; every other upgrade is refused, except hot
 * reloading in development.
 * @returns a function that stops looking at rights and takes no new sockets
 */
export function attachCollaboration(server: Server, hotReload: Upgrade | undefined): () => void {
  const { hocuspocus } = collaboration();
  const sockets = crossws({
    serverOptions: { maxPayload },
    hooks: {
      open: (peer) => {
        const { websocket, request } = peer as unknown as { websocket: WebSocketLike; request: Request };
        (peer as Peer).client = hocuspocus.handleConnection(websocket, request);
      },
      message: (peer, message) => (peer as Peer).client?.handleMessage(message.uint8Array()),
      close: (peer, { code = 1006, reason = "" }) => (peer as Peer).client?.handleClose({ code, reason }),
    },
  });

  const upgrade: Upgrade = (request, socket, head) => {
    // A connection that breaks before somebody takes it over would otherwise end this process.
    socket.on("error", () => {});
    // Not through URL, which throws at an address such as `//`.
    const path = request.url?.split("?")[0] ?? "";
    if (hotReload && path.startsWith("/_next/")) return hotReload(request, socket, head);
    if (path !== "/collab") return refuse(socket, "404 Not Found");
    // Cookies ride along on a socket that another site opens: only our own pages may.
    if (!isSameOrigin(new Headers(request.headers as Record<string, string>), env().PUBLIC_URL)) {
      return refuse(socket, "403 Forbidden");
    }
    request.headers[addressHeader] = clientAddress(request, env().TRUST_PROXY);
    void sockets.handleUpgrade(request, socket, head);
  };
  server.on("upgrade", upgrade);

  const stopListening = onAccessChange(({ userId, sessionId, summaryId }) => {
    const affects = (scope: Scope, id: string) =>
      scope.userId === userId || scope.sessionId === sessionId || id === summaryId;
    void recheckConnections(affects);
  });
  const timer = setInterval(() => void recheckConnections(() => true), recheckInterval);
  return () => {
    server.off("upgrade", upgrade);
    clearInterval(timer);
    stopListening();
  };
}

/** Says no and closes, without waiting for the other side to close too. */
function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}

import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { parseEnv } from "#lib/env.ts";

/** Sets the settings of this process, as environment variables would. */
export function configure(variables: Record<string, string>): void {
  Object.assign(globalThis, { chengwenEnv: parseEnv(variables) });
}

/** What an S3-compatible store has, by address. */
export const objects = new Map<string, { bytes: Uint8Array; mime: string }>();

/** What an S3-compatible store does with our requests: objects by address, only for signed requests. */
export const store: RequestListener = async (request, response) => {
  const bytes = await buffer(request);
  const { authorization = "", "content-type": mime = "" } = request.headers;
  const found = objects.get(request.url!);
  if (!authorization.startsWith("AWS4-HMAC-SHA256 Credential=key/")) response.writeHead(403).end();
  else if (request.method === "PUT") {
    objects.set(request.url!, { bytes, mime });
    response.end();
  } else if (request.method === "DELETE") {
    objects.delete(request.url!);
    response.writeHead(204).end();
  } else if (found) response.end(found.bytes);
  else response.writeHead(404).end();
};

/** A server on this machine, on a port of its own. */
export async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Lets bytes go to a store from now on. */
export function useStore(server: Server): void {
  const { port } = server.address() as AddressInfo;
  const keys = { S3_ACCESS_KEY: "key", S3_SECRET_KEY: "secret" };
  configure({ S3_ENDPOINT: `http://127.0.0.1:${port}/`, S3_BUCKET: "pictures", ...keys });
}

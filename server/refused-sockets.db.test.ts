import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "../tests/database.ts";
import { attachCollaboration } from "./attach-collaboration.ts";

await testDatabase();
const server = createServer();
let detach: () => void;

beforeAll(async () => {
  detach = attachCollaboration(server, undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  detach();
  server.close();
});

const open = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

/** Asks for a WebSocket and keeps the own side open, whatever is answered. */
function ask(path: string, ...headers: string[]) {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  const lines = [`GET ${path} HTTP/1.1`, "Host: 10.0.0.5:3000", "Connection: Upgrade", "Upgrade: websocket"];
  socket.write([...lines, ...headers, "", ""].join("\r\n"));
  return socket;
}

test.each([
  ["//", "404"],
  ["//[", "404"],
  ["/collab/../x", "404"],
  ["/collab", "403"],
  ["/collab?x=1", "403", "Origin: https://evil.example"],
])("a socket on %s is answered with %s and closed, though the other side keeps it open", async (...given) => {
  const [path, status, ...headers] = given;
  const socket = ask(path!, ...headers);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  await vi.waitUntil(async () => (await open()) === 0);
  socket.destroy();
});

test("those who break off before they are refused do no harm", async () => {
  const sockets = Array.from({ length: 30 }, () => ask("/nothing"));
  await once(server, "upgrade");
  for (const socket of sockets) socket.resetAndDestroy();
  await vi.waitUntil(async () => (await open()) === 0);
  const [answer] = await once(ask("/nothing"), "data");
  expect(String(answer)).toContain("404");
});

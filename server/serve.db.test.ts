import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** The start in a process of its own; it prints with what code it failed. */
function start(port: number, databasePort: number, demo: boolean) {
  const code = `import { serve } from ${JSON.stringify(fileURLToPath(new URL("serve.ts", import.meta.url)))};
    await serve({ demo: ${demo}, dev: false }).catch((error) => process.stdout.write(error.code + "\\n"));`;
  const DATABASE_URL = `postgresql://x:x@127.0.0.1:${databasePort}/x`;
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", code], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), DATABASE_URL },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

test("a start that fails does not go on listening", async () => {
  const port = await freePort();
  const [said] = await once(start(port, 1, true).stdout, "data");
  expect(String(said)).toBe("start.no-connection\n");
  const [error] = await once(connect(port, "127.0.0.1"), "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
});

test.each([
  ["on all addresses", false],
  ["with sample data on this computer only", true],
])("without HOST it listens %s, and asks to wait while it starts", async (_, demo) => {
  // A database that takes its time, so that the start does too.
  const database = createTcpServer().listen(0, "127.0.0.1");
  await once(database, "listening");
  const port = await freePort();
  start(port, (database.address() as AddressInfo).port, demo);
  await once(database, "connection");
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ address }) => address !== "127.0.0.1" && !address.startsWith("fe80"))
    .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(503);
  for (const address of others) {
    const answer = fetch(`http://${address}:${port}`).then(({ status }) => status);
    expect([address, await answer.catch(() => "refused")]).toEqual([address, demo ? "refused" : 503]);
  }
  database.close();
});

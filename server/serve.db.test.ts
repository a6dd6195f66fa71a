import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

test("a start that fails does not go on listening", async () => {
  const port = await freePort();
  const code = `import { serve } from ${JSON.stringify(fileURLToPath(new URL("serve.ts", import.meta.url)))};
    await serve({ demo: true, dev: false }).catch((error) => process.stdout.write(error.code + "\\n"));`;
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", code], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: "postgresql://x:x@127.0.0.1:1/x",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  expect(String(said)).toBe("start.no-connection\n");
  const socket = connect(port, "127.0.0.1");
  const [error] = await once(socket, "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
  child.kill();
});

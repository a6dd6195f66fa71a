import { type ServerProcess, startServer } from "../../../scripts/server-process.ts";
import { temporaryFolder } from "../../../scripts/temporary-folder.ts";

/** A server of one test's own, which it may kill and start again at the same address. */
export type OwnServer = {
  url: string;
  dataDir: string;
  kill: () => Promise<void>;
  start: () => Promise<void>;
};

/**
 * Starts a server with sample data for a test that is about its end; `close` removes it and its data.
 * @param env settings such as DATABASE_URL
 */
export async function ownServer(
  env: Record<string, string> = {},
): Promise<OwnServer & { close: () => Promise<void> }> {
  const folder = temporaryFolder("own-server");
  let running: ServerProcess = await startServer({ dataDir: folder.path, demo: true, env });
  const port = Number(new URL(running.url).port);
  return {
    url: running.url,
    dataDir: folder.path,
    kill: () => running.kill(),
    start: async () => {
      running = await startServer({ dataDir: folder.path, demo: true, port, env });
    },
    close: async () => {
      await running.stop();
      folder.remove();
    },
  };
}

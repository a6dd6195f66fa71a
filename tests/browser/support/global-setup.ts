import { startServer } from "../../../scripts/server-process.ts";
import { temporaryFolder } from "../../../scripts/temporary-folder.ts";

/** Starts the one server of the run with sample data; its address and data folder reach the tests by environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = temporaryFolder("browser");
  const server = await startServer({ dataDir: folder.path, demo: true });
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_DATA_DIR = folder.path;
  return async () => {
    await server.stop();
    folder.remove();
  };
}

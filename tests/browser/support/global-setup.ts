import { startServer } from "../../../scripts/server-process.ts";
import { temporaryFolder } from "../../../scripts/temporary-folder.ts";

/** Starts the one server of the run with sample data; its address and data folder reach the tests by environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = temporaryFolder("browser");
  const server = await startServer({ dataDir: folder.path, demo: true });
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_DATA_DIR = folder.path;
  return async () => {
    // What the server complained of belongs beside the failures that it may explain.
    const complaints = server
      .output()
      .split("\n")
      .filter((line) => /"level":[56]0|Error|FATAL/.test(line));
    if (server.ended()) console.log(`\nThe server ended before the tests did: ${server.ended()}`);
    if (complaints.length > 0) console.log(`\nThe server said:\n${complaints.slice(0, 40).join("\n")}`);
    await server.stop();
    folder.remove();
  };
}

import { parentPort, workerData } from "node:worker_threads";
import { isAppError } from "../../errors.ts";
import { openFile } from "./open-file.ts";

// Runs in a thread of its own: a file that is slow to read must not keep the server from answering.
const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
try {
  parentPort?.postMessage({ opened: openFile(name, bytes) });
} catch (error) {
  if (!isAppError(error)) throw error;
  parentPort?.postMessage({ failure: { code: error.code, values: error.values } });
}

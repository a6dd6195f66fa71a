import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode, type ErrorValues } from "../../errors.ts";
import { checkSize } from "./check-size.ts";
import type { OpenedFile } from "./open-file.ts";

const seconds = 10;
const memory = 512;

type Answer = { opened?: OpenedFile; failure?: { code: ErrorCode; values: ErrorValues } };

/**
 * `openFile` in a thread with limits: 10 seconds, 512 MB.
 * @param limitMb the largest size that is read, in megabytes
 * @throws AppError what `openFile` throws, `file.too-big`, `file.slow` or `file.complex`
 */
export async function openInWorker(name: string, bytes: Uint8Array, limitMb: number): Promise<OpenedFile> {
  checkSize(bytes.length, limitMb);
  return new Promise((resolve, reject) => {
    // By path from the folder that the server runs in: inside the bundle there is no file beside this one.
    const script = join(process.cwd(), "lib", "docx", "import", "open-worker.ts");
    const worker = new Worker(/* turbopackIgnore: true */ script, {
      workerData: { name, bytes },
      resourceLimits: { maxOldGenerationSizeMb: memory },
      execArgv: ["--no-warnings"],
      env: {},
    });
    const timer = setTimeout(
      () => finish(() => reject(new AppError("file.slow", { seconds }))),
      seconds * 1000,
    );
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once("message", ({ opened, failure }: Answer) =>
      finish(() => (opened ? resolve(opened) : reject(new AppError(failure!.code, failure!.values)))),
    );
    worker.once("error", (error: NodeJS.ErrnoException) =>
      finish(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new AppError("file.complex") : error)),
    );
    worker.once("exit", (code) => finish(() => reject(new Error(`the reader stopped with code ${code}`))));
  });
}

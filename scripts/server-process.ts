import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

/** The application as a process of its own, for tests and measurements. */
export type ServerProcess = {
  /** Where it answers, e.g. `http://localhost:41234`. */
  url: string;
  pid: number;
  /** Null while it runs, else the signal or the exit code with which it ended. */
  ended: () => string | null;
  /** Everything it has printed so far. */
  output: () => string;
  /** Ends it in order, as Ctrl-C does. */
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
};

/** What to start it with; a `port` keeps the address over a restart. */
export type ServerOptions = { dataDir: string; demo?: boolean; port?: number; env?: Record<string, string> };

/** As `npm start` has them. V8 would let objects that soon die take 128 MB before it clears them away. */
const flags = ["--no-warnings", "--max-semi-space-size=32"];

const start = fileURLToPath(new URL("start.ts", import.meta.url));

/**
 * Starts the application as `npm start` does and waits until it says where it answers.
 * @throws Error with its output when it ends before
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, [...flags, start, ...(options.demo ? ["--demo"] : [])], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      PORT: String(port),
      DATA_DIR: options.dataDir,
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const url = `http://localhost:${port}`;
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (output.includes(url)) resolve();
      });
    }
    child.once("close", () => reject(new Error(`The server did not start:\n${output}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    ended: () => child.signalCode ?? child.exitCode?.toString() ?? null,
    output: () => output,
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  // One that cannot end in order, e.g. because its database is gone, must not hold up who started it.
  const impatience = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await ended;
  clearTimeout(impatience);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

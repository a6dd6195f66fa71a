import pino, { type Logger } from "pino";
import { env } from "./env.ts";

const shared = globalThis as typeof globalThis & { chengwenLog?: Logger };

/**
 * The structured log, one JSON line per event. It carries ids, codes and durations, never text of a
 * document, a password or a name that a user typed.
 */
export function log(): Logger {
  shared.chengwenLog ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ["password", "*.password", "cookie", "*.cookie"], censor: "…" },
  });
  return shared.chengwenLog;
}

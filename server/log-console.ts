import { format } from "node:util";
import { log } from "#lib/log.ts";

/**
 * What libraries print as errors and warnings goes into the structured log, one line for each, instead of
 * past it. Call it once, when everything runs; what the start itself says is for a person.
 */
export function logConsole(): void {
  for (const level of ["error", "warn"] as const) {
    console[level] = (...given: unknown[]) => {
      const err = given.find((one) => one instanceof Error);
      const words = format(...given.filter((one) => one !== err)).trim();
      log()[level]({ ...(err ? { err } : {}) }, words || "printed by a library");
    };
  }
}

import type { Result } from "#lib/action.ts";
import { requestJson } from "./request-json.ts";

/** Sends a file with its name to a route that reads one, and gives its answer. */
export function sendFile<Answer>(address: string, file: File): Promise<Result<Answer>> {
  const headers = { "x-file-name": encodeURIComponent(file.name) };
  return requestJson<Answer>(address, { method: "POST", headers, body: file });
}

import { createHash } from "node:crypto";

/** By which the same file is recognised: the SHA-256 of its bytes. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

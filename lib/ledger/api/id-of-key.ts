import { createHash } from "node:crypto";

/**
 * The id of the record that a request with an `Idempotency-Key` makes: the same for the same person, ledger and key,
 * so that the request sent again finds the record.
 * @param line which of several records of the request; none where it makes only one
 */
export function idOfKey(userId: string, kindId: string, key: string, line?: number): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify([userId, kindId, key, line ?? null]))
    .digest()
    .subarray(0, 16);
  // A UUID of version 8: made by a rule of one's own.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

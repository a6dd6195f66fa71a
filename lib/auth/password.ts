import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the second recommended set of RFC 9106 (64 MiB, three passes), for a few sign-ins a second. */
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const shared = globalThis as typeof globalThis & { chengwenNobody?: Promise<string> };

/** The hash to store for a password; salt and parameters are part of it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/**
 * Whether a password belongs to a stored hash. Without a hash (no such user) it works as long and says no,
 * so that the time of the answer does not tell which names exist.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  shared.chengwenNobody ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await shared.chengwenNobody), password);
  return stored !== null && matches;
}

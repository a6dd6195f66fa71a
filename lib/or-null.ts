import { isAppError } from "./errors.ts";

/** What was looked for, or null where it is not there or out of reach. */
export async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isAppError(error) && error.code === "access.not-found") return null;
    throw error;
  }
}

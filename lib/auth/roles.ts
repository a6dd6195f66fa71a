import type { Role } from "../../prisma/client/enums.ts";

/** The roles, in the order in which they are offered. */
export const roles = [
  "drafter",
  "reviewer",
  "contributor",
  "viewer",
  "administrator",
] as const satisfies readonly Role[];

import { z } from "zod";

/** How many days a token may live. */
export const tokenDays = [30, 90, 365] as const;

/** A new token: what it is for, and how long it lives. */
export const createTokenInput = z.object({
  name: z.string().trim().min(1).max(60),
  days: z.literal(tokenDays),
});

/** A checked new token. */
export type CreateToken = z.output<typeof createTokenInput>;

/** One of the own tokens. */
export const revokeTokenInput = z.object({ id: z.uuid() });

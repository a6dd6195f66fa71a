import { z } from "zod";

/** A password that somebody chooses. */
export const newPassword = z.string().min(8).max(200);

/** What a person types to sign in: letters, digits and . _ - of any script, stored in lower case. */
export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}._-]{2,40}$/u);

/** The form that creates the topmost unit and the first administrator. */
export const setupInput = z.object({
  token: z.string().min(1).max(100),
  bureau: z.string().trim().min(2).max(80),
  displayName: z.string().trim().min(1).max(40),
  name: loginName,
  password: newPassword,
});

/** The form by which a person changes the own password. */
export const changePasswordInput = z.object({ current: z.string().max(200), next: newPassword });

import { z } from "zod";
import { loginName, newPassword } from "../auth/input.ts";
import { roles } from "../auth/roles.ts";
import { pageNumber, searchWords } from "../search-parameters.ts";

const role = z.enum(roles);
const words = { displayName: z.string().trim().min(1).max(40), role, unitId: z.uuid() };

/** A new user; without a password one is made up. */
export const createUserInput = z.object({ name: loginName, password: newPassword.optional(), ...words });

/** A checked form of a new user. */
export type CreateUser = z.output<typeof createUserInput>;

/** A user's name as others read it, role and unit, changed. */
export const editUserInput = z.object({ id: z.uuid(), ...words });

/** A checked change of a user. */
export type EditUser = z.output<typeof editUserInput>;

/** Which user to disable, or to enable again. */
export const disableUserInput = z.object({ id: z.uuid(), disabled: z.boolean() });

/** Whose password to replace; without a new one it is made up. */
export const resetPasswordInput = z.object({ id: z.uuid(), password: newPassword.optional() });

/** Whose account to unlock. */
export const unlockUserInput = z.object({ id: z.uuid() });

/** What the list of users is narrowed by; `unit` stands for itself and all below it. */
export const listUsersInput = z.object({
  text: searchWords,
  role: role.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  state: z.enum(["active", "disabled", "locked"]).optional().catch(undefined),
  page: pageNumber,
});

/** A checked filter of the list of users. */
export type ListUsers = z.output<typeof listUsersInput>;

"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import {
  createUserInput,
  disableUserInput,
  editUserInput,
  resetPasswordInput,
  unlockUserInput,
} from "./input.ts";
import * as mutations from "./mutations.ts";

export const createUser = action("user.create", createUserInput, async (scope, input) => {
  const created = await mutations.createUser(scope, input);
  revalidatePath("/admin/users");
  return created;
});

export const editUser = action("user.edit", editUserInput, async (scope, input) => {
  await mutations.editUser(scope, input);
  revalidatePath("/", "layout");
});

export const disableUser = action("user.disable", disableUserInput, async (scope, input) => {
  await mutations.disableUser(scope, input);
  revalidatePath("/admin/users");
});

export const resetPassword = action("user.reset-password", resetPasswordInput, async (scope, input) => {
  const reset = await mutations.resetPassword(scope, input);
  revalidatePath("/admin/users");
  return reset;
});

export const unlockUser = action("user.unlock", unlockUserInput, async (scope, input) => {
  await mutations.unlockUser(scope, input);
  revalidatePath("/admin/users");
});

"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { createTokenInput, revokeTokenInput } from "./input.ts";
import * as tokens from "./mutations.ts";

export const createToken = action("token.create", createTokenInput, async (scope, input) => {
  const created = await tokens.createToken(scope, input);
  revalidatePath("/account");
  return created;
});

export const revokeToken = action("token.revoke", revokeTokenInput, async (scope, { id }) => {
  await tokens.revokeToken(scope, id);
  revalidatePath("/account");
});

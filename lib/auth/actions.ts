"use server";

import { headers } from "next/headers";
import { action, type Result, toFailure } from "../action.ts";
import { addressHeader } from "./client-address.ts";
import { changePasswordInput, setupInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const changePassword = action("user.change-password", changePasswordInput, async (scope, input) => {
  await mutations.changePassword(scope, input);
});

/** The one form that nobody can be signed in for: its token stands in for the session. */
export async function setUp(data: unknown): Promise<Result<null>> {
  const parsed = setupInput.safeParse(data);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.code]));
    return { ok: false, error: { code: "input.invalid", values: {}, fields } };
  }
  try {
    await mutations.setUp(parsed.data, (await headers()).get(addressHeader) ?? "");
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: toFailure(error, "unit.set-up") };
  }
}

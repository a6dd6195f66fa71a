"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { setLockInput } from "./input.ts";
import * as locks from "./mutations.ts";

export const setLock = action("ledger.lock", setLockInput, async (scope, input) => {
  await locks.setLock(scope, input);
  revalidatePath("/ledgers");
  revalidatePath("/admin/ledgers");
});

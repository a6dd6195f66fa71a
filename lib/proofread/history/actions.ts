"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { returnToInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const returnTo = action("dictionary.return", returnToInput, async (scope, input) => {
  await mutations.returnTo(scope, input);
  revalidatePath("/admin/proofreading");
});

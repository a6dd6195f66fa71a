"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { setRuleInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const setRule = action("rule.set", setRuleInput, async (scope, input) => {
  await mutations.setRule(scope, input);
  revalidatePath("/admin/proofreading");
});

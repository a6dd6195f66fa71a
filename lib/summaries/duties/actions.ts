"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { setDutyInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const setDuty = action("summary.set-duty", setDutyInput, async (scope, input) => {
  await mutations.setDuty(scope, input);
  revalidatePath("/");
});

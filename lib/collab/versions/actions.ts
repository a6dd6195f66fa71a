"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { restoreVersionInput, saveVersionInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const saveVersion = action("summary.save-version", saveVersionInput, async (scope, input) => {
  const saved = await mutations.saveVersion(scope, input);
  revalidatePath(`/summaries/${input.id}/versions`);
  return saved;
});

export const restoreVersion = action("summary.restore-version", restoreVersionInput, async (scope, input) => {
  const restored = await mutations.restoreVersion(scope, input);
  revalidatePath(`/summaries/${input.id}/versions`);
  return restored;
});

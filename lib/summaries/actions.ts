"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { createSummaryInput, summaryIdInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const createSummary = action("summary.create", createSummaryInput, async (scope, input) => {
  const created = await mutations.createSummary(scope, input);
  revalidatePath("/");
  return created;
});

export const deleteSummary = action("summary.delete", summaryIdInput, async (scope, { id }) => {
  await mutations.deleteSummary(scope, id);
  revalidatePath("/");
});

export const restoreSummary = action("summary.restore", summaryIdInput, async (scope, { id }) => {
  await mutations.restoreSummary(scope, id);
  revalidatePath("/");
});

"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { createSummaryInput, setLatinSerifInput, summaryIdInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const createSummary = action("summary.create", createSummaryInput, async (scope, input) => {
  const created = await mutations.createSummary(scope, input);
  revalidatePath("/");
  return created;
});

export const setLatinSerif = action("summary.set-face", setLatinSerifInput, async (scope, input) => {
  await mutations.setLatinSerif(scope, input);
});

export const deleteSummary = action("summary.delete", summaryIdInput, async (scope, { id }) => {
  await mutations.deleteSummary(scope, id);
  revalidatePath("/");
});

export const restoreSummary = action("summary.restore", summaryIdInput, async (scope, { id }) => {
  await mutations.restoreSummary(scope, id);
  revalidatePath("/");
});

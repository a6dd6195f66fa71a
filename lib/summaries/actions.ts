"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { createSummaryInput, rollForwardInput, setLatinSerifInput, summaryIdInput } from "./input.ts";
import * as mutations from "./mutations.ts";
import * as rolling from "./rolling/mutations.ts";
import { previewRollForward as previewOf } from "./rolling/queries.ts";

export const createSummary = action("summary.create", createSummaryInput, async (scope, input) => {
  const created = await mutations.createSummary(scope, input);
  revalidatePath("/");
  return created;
});

export const rollForward = action("summary.roll-forward", rollForwardInput, async (scope, input) => {
  const created = await rolling.rollSummaryForward(scope, input);
  revalidatePath("/");
  return created;
});

export const previewRollForward = action("summary.roll-forward", rollForwardInput, previewOf);

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

"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { createViewInput, renameViewInput, viewIdInput } from "./input.ts";
import * as views from "./mutations.ts";

export const createView = action("view.create", createViewInput, async (scope, input) => {
  const id = await views.createView(scope, input);
  revalidatePath("/ledgers");
  return id;
});

export const renameView = action("view.rename", renameViewInput, async (scope, input) => {
  await views.renameView(scope, input);
  revalidatePath("/ledgers");
});

export const deleteView = action("view.delete", viewIdInput, async (scope, input) => {
  await views.deleteView(scope, input);
  revalidatePath("/ledgers");
});

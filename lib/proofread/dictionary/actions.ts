"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { archiveEntryInput, createEntryInput, editEntryInput, putAwayInput } from "./input.ts";
import * as mutations from "./mutations.ts";

const page = "/admin/proofreading";

export const createEntry = action("dictionary.create", createEntryInput, async (scope, input) => {
  await mutations.createEntry(scope, input);
  revalidatePath(page);
});

export const editEntry = action("dictionary.edit", editEntryInput, async (scope, input) => {
  await mutations.editEntry(scope, input);
  revalidatePath(page);
});

export const archiveEntry = action("dictionary.archive", archiveEntryInput, async (scope, input) => {
  await mutations.archiveEntry(scope, input);
  revalidatePath(page);
});

export const putAwayBuiltIn = action("dictionary.archive", putAwayInput, async (scope, input) => {
  await mutations.putAwayBuiltIn(scope, input);
  revalidatePath(page);
});

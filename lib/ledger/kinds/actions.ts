"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { archiveKindInput, copyKindInput, createKindInput, editKindInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const createKind = action("kind.create", createKindInput, async (scope, input) => {
  const id = await mutations.createKind(scope, input);
  revalidatePath("/admin/ledgers");
  return id;
});

export const editKind = action("kind.edit", editKindInput, async (scope, input) => {
  const edited = await mutations.editKind(scope, input);
  revalidatePath("/admin/ledgers");
  return edited;
});

export const copyKind = action("kind.copy", copyKindInput, async (scope, input) => {
  const id = await mutations.copyKind(scope, input);
  revalidatePath("/admin/ledgers");
  return id;
});

export const archiveKind = action("kind.archive", archiveKindInput, async (scope, input) => {
  await mutations.archiveKind(scope, input);
  revalidatePath("/admin/ledgers");
});

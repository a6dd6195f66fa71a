"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { archiveOutlineInput, copyOutlineInput, createOutlineInput, editOutlineInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const createOutline = action("outline.create", createOutlineInput, async (scope, input) => {
  const id = await mutations.createOutline(scope, input);
  revalidatePath("/outlines");
  return id;
});

export const editOutline = action("outline.edit", editOutlineInput, async (scope, input) => {
  const updatedAt = await mutations.editOutline(scope, input);
  revalidatePath("/outlines");
  return updatedAt;
});

export const copyOutline = action("outline.copy", copyOutlineInput, async (scope, input) => {
  const id = await mutations.copyOutline(scope, input);
  revalidatePath("/outlines");
  return id;
});

export const archiveOutline = action("outline.archive", archiveOutlineInput, async (scope, input) => {
  await mutations.archiveOutline(scope, input);
  revalidatePath("/outlines");
});

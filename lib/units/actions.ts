"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { archiveUnitInput, createUnitInput, moveUnitInput, renameUnitInput } from "./input.ts";
import * as mutations from "./mutations.ts";

export const createUnit = action("unit.create", createUnitInput, async (scope, input) => {
  await mutations.createUnit(scope, input);
  revalidatePath("/", "layout");
});

export const renameUnit = action("unit.rename", renameUnitInput, async (scope, input) => {
  await mutations.renameUnit(scope, input);
  revalidatePath("/", "layout");
});

export const moveUnit = action("unit.move", moveUnitInput, async (scope, input) => {
  await mutations.moveUnit(scope, input);
  revalidatePath("/", "layout");
});

export const archiveUnit = action("unit.archive", archiveUnitInput, async (scope, input) => {
  await mutations.archiveUnit(scope, input);
  revalidatePath("/", "layout");
});

"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import * as figures from "../figures/queries.ts";
import {
  archiveDefinitionInput,
  copyDefinitionInput,
  createDefinitionInput,
  editDefinitionInput,
  trialInput,
} from "./input.ts";
import * as mutations from "./mutations.ts";

export const createDefinition = action("definition.create", createDefinitionInput, async (scope, input) => {
  const id = await mutations.createDefinition(scope, input);
  revalidatePath("/figures");
  return id;
});

export const editDefinition = action("definition.edit", editDefinitionInput, async (scope, input) => {
  const updatedAt = await mutations.editDefinition(scope, input);
  revalidatePath("/figures");
  return updatedAt;
});

export const copyDefinition = action("definition.copy", copyDefinitionInput, async (scope, input) => {
  const id = await mutations.copyDefinition(scope, input);
  revalidatePath("/figures");
  return id;
});

export const archiveDefinition = action(
  "definition.archive",
  archiveDefinitionInput,
  async (scope, input) => {
    await mutations.archiveDefinition(scope, input);
    revalidatePath("/figures");
  },
);

export const tryFormula = action("definition.create", trialInput, (scope, input) =>
  figures.tryFormula(scope, input),
);

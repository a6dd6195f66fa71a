"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import {
  archiveTemplateInput,
  copyTemplateInput,
  createTemplateInput,
  editTemplateInput,
  swapTemplatesInput,
} from "./input.ts";
import * as mutations from "./mutations.ts";

export const createTemplate = action("template.create", createTemplateInput, async (scope, input) => {
  const id = await mutations.createTemplate(scope, input);
  revalidatePath("/templates");
  return id;
});

export const editTemplate = action("template.edit", editTemplateInput, async (scope, input) => {
  const updatedAt = await mutations.editTemplate(scope, input);
  revalidatePath("/templates");
  return updatedAt;
});

export const copyTemplate = action("template.copy", copyTemplateInput, async (scope, input) => {
  const id = await mutations.copyTemplate(scope, input);
  revalidatePath("/templates");
  return id;
});

export const archiveTemplate = action("template.archive", archiveTemplateInput, async (scope, input) => {
  await mutations.archiveTemplate(scope, input);
  revalidatePath("/templates");
});

export const swapTemplates = action("template.order", swapTemplatesInput, async (scope, input) => {
  await mutations.swapTemplates(scope, input);
  revalidatePath("/templates");
});

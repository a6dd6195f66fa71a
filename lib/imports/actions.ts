"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "../action.ts";
import {
  allFactsInput,
  changeInput,
  factsInput,
  importIdInput,
  skipInput,
  splitInput,
  stopInput,
} from "./input.ts";
import * as mutations from "./mutations.ts";
import { importReader } from "./reading/import-reader.ts";
import * as review from "./review/mutations.ts";
import * as saving from "./saving/mutations.ts";

export const createImport = action("import.create", z.object({}), (scope) => mutations.createImport(scope));

export const setStopped = action("import.stop", stopInput, async (scope, { id, stopped }) => {
  await mutations.setStopped(scope, id, stopped);
  importReader().wake();
  revalidatePath("/imports");
});

export const deleteImport = action("import.delete", importIdInput, async (scope, { id }) => {
  await mutations.deleteImport(scope, id);
  revalidatePath("/imports");
});

export const correct = action("import.correct", changeInput, (scope, { id, change }) =>
  review.correct(scope, id, change),
);

export const setFacts = action("import.set-facts", factsInput, (scope, facts) =>
  review.setFacts(scope, facts),
);

export const setFactsOfAll = action("import.set-facts-of-all", allFactsInput, async (scope, facts) => {
  await review.setFactsOfAll(scope, facts);
  revalidatePath("/imports");
});

export const simplify = action("import.simplify", importIdInput, (scope, { id }) =>
  review.simplify(scope, id),
);

export const splitDocument = action("import.split", splitInput, (scope, { id, key }) =>
  review.splitDocument(scope, id, key),
);

export const joinDocument = action("import.join", importIdInput, (scope, { id }) =>
  review.joinDocument(scope, id),
);

export const setSkipped = action("import.skip", skipInput, async (scope, { id, skipped }) => {
  await review.setSkipped(scope, id, skipped);
  revalidatePath("/imports");
});

export const saveDocument = action("import.save", importIdInput, async (scope, { id }) => {
  const saved = await saving.saveDocument(scope, id);
  revalidatePath("/imports");
  return saved;
});

export const saveUndoubted = action("import.save-undoubted", importIdInput, async (scope, { id }) => {
  const result = await saving.saveUndoubted(scope, id);
  revalidatePath("/imports");
  return result;
});

"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import {
  allFactsInput,
  changeInput,
  createImportInput,
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

export const createImport = action("summary.import", createImportInput, (scope, { requestId }) =>
  mutations.createImport(scope, requestId),
);

export const setStopped = action("summary.import", stopInput, async (scope, { id, stopped }) => {
  await mutations.setStopped(scope, id, stopped);
  importReader().wake();
  revalidatePath("/imports");
});

export const deleteImport = action("summary.import", importIdInput, async (scope, { id }) => {
  await mutations.deleteImport(scope, id);
  revalidatePath("/imports");
});

export const correct = action("summary.import", changeInput, (scope, { id, change }) =>
  review.correct(scope, id, change),
);

export const setFacts = action("summary.import", factsInput, (scope, facts) => review.setFacts(scope, facts));

export const setFactsOfAll = action("summary.import", allFactsInput, async (scope, facts) => {
  await review.setFactsOfAll(scope, facts);
  revalidatePath("/imports");
});

export const simplify = action("summary.import", importIdInput, (scope, { id }) =>
  review.simplify(scope, id),
);

export const splitDocument = action("summary.import", splitInput, (scope, { id, key }) =>
  review.splitDocument(scope, id, key),
);

export const joinDocument = action("summary.import", importIdInput, (scope, { id }) =>
  review.joinDocument(scope, id),
);

export const setSkipped = action("summary.import", skipInput, async (scope, { id, skipped }) => {
  await review.setSkipped(scope, id, skipped);
  revalidatePath("/imports");
});

export const saveDocument = action("summary.import", importIdInput, async (scope, { id }) => {
  const saved = await saving.saveDocument(scope, id);
  revalidatePath("/imports");
  return saved;
});

export const saveUndoubted = action("summary.import", importIdInput, async (scope, { id }) => {
  const result = await saving.saveUndoubted(scope, id);
  revalidatePath("/imports");
  return result;
});

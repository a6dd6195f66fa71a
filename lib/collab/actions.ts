"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { parseDocument } from "../document/schema.ts";
import * as finishing from "../summaries/finishing/mutations.ts";
import { finishInput, summaryIdInput } from "../summaries/input.ts";
import { findSummary } from "../summaries/queries.ts";
import { currentDocument } from "./current-document.ts";

export const finishSummary = action("summary.finish", finishInput, async (scope, { id, despite }) => {
  await findSummary(scope, id);
  const read = async () => parseDocument(await currentDocument(id));
  await finishing.finishSummary(scope, { id, despite, doc: await read(), again: read });
  revalidatePath("/");
});

export const reopenSummary = action("summary.reopen", summaryIdInput, async (scope, { id }) => {
  await finishing.reopenSummary(scope, id);
  revalidatePath("/");
});

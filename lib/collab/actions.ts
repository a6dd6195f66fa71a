"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import { countOpen } from "../document/figures.ts";
import { parseDocument } from "../document/schema.ts";
import { countBlanks } from "../document/sections.ts";
import * as finishing from "../summaries/finishing/mutations.ts";
import { finishInput, summaryIdInput } from "../summaries/input.ts";
import { findSummary } from "../summaries/queries.ts";
import { currentDocument } from "./current-document.ts";

export const finishSummary = action("summary.finish", finishInput, async (scope, { id, despite }) => {
  await findSummary(scope, id);
  const doc = parseDocument(await currentDocument(id));
  const open = { blanks: countBlanks(doc), undecided: countOpen(doc) };
  await finishing.finishSummary(scope, { id, despite, open });
  revalidatePath("/");
});

export const reopenSummary = action("summary.reopen", summaryIdInput, async (scope, { id }) => {
  await finishing.reopenSummary(scope, id);
  revalidatePath("/");
});

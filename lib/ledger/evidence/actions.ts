"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { removeFileInput } from "./input.ts";
import * as evidence from "./mutations.ts";

export const removeFile = action("record.detach", removeFileInput, async (scope, { id, fileId }) => {
  await evidence.removeFile(scope, id, fileId);
  revalidatePath("/ledgers");
});

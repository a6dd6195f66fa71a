"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { setMappingInput, sheetIdInput } from "./input.ts";
import * as sheets from "./mutations.ts";

export const setMapping = action("record.import", setMappingInput, (scope, { id, mapping }) =>
  sheets.setMapping(scope, id, mapping),
);

export const saveSheet = action("record.import", sheetIdInput, async (scope, { id }) => {
  const counts = await sheets.saveSheet(scope, id);
  revalidatePath("/ledgers");
  return counts;
});

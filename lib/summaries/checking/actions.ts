"use server";

import { action } from "../../action.ts";
import { heedFindingInput, ignoreFindingInput } from "./input.ts";
import * as mutations from "./mutations.ts";
import { listIgnored } from "./queries.ts";

export const ignoreFinding = action("summary.ignore-finding", ignoreFindingInput, async (scope, input) => {
  await mutations.ignoreFinding(scope, input);
  return listIgnored(scope, input.id);
});

export const heedFinding = action("summary.heed-finding", heedFindingInput, async (scope, input) => {
  await mutations.heedFinding(scope, input);
  return listIgnored(scope, input.id);
});

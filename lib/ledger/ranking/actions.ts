"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import { setPointsInput } from "./input.ts";
import * as ranking from "./mutations.ts";

export const setPoints = action("points.edit", setPointsInput, async (scope, input) => {
  await ranking.setPoints(scope, input);
  revalidatePath("/ranking");
});

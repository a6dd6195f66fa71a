import { z } from "zod";
import { searchWords } from "../../search-parameters.ts";

/** Which ledgers the list shows: those whose name has the words. */
export const listKindsInput = z.object({ text: searchWords });

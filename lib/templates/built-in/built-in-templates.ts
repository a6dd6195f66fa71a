import { frame } from "./frame.ts";
import type { BuiltInTemplate } from "./notation.ts";

/** Every built-in section template in the order of the list; the position is the place in it. */
export const builtInTemplates: BuiltInTemplate[] = [...frame];

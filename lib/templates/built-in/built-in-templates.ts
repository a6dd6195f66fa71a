import { closing, opening } from "./frame.ts";
import { ideology } from "./ideology.ts";
import type { BuiltInTemplate } from "./notation.ts";
import { personnel } from "./personnel.ts";
import { publicityWork } from "./publicity-work.ts";
import { schools } from "./schools.ts";

/** Every built-in section template in the order of the list; the position is the place in it. */
export const builtInTemplates: BuiltInTemplate[] = [
  ...opening,
  ...ideology,
  ...publicityWork,
  ...schools,
  ...personnel,
  ...closing,
];

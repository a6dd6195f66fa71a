import { civilityDefinitions } from "./civility-definitions.ts";
import { learningDefinitions } from "./learning-definitions.ts";
import { publicityDefinitions } from "./publicity-definitions.ts";

/** Every built-in definition of a figure, in the order of the list. */
export const builtInDefinitions = [...learningDefinitions, ...publicityDefinitions, ...civilityDefinitions];

import type { DocumentJson } from "../document/schema.ts";

/** How many blanks stand in a skeleton; counted in the JSON, so that a list need not parse every one. */
export function countBlanksOf(json: DocumentJson): number {
  const own = json.type === "blank" ? 1 : 0;
  return (json.content ?? []).reduce((sum, child) => sum + countBlanksOf(child), own);
}

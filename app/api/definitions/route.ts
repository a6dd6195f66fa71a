import { route } from "#lib/route.ts";
import { knownDefinitions } from "#lib/summaries/figures/queries.ts";

/** The definitions of figures for the editor: answers `KnownDefinition[]`; the browser searches in them. */
export const GET = route<object>("definition.list", async (scope) =>
  Response.json(await knownDefinitions(scope)),
);

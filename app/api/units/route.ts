import { route } from "#lib/route.ts";
import { listUnits } from "#lib/units/queries.ts";

/** The units that figures may count, in the order of the tree: answers `{ id, shortName, depth }[]`. */
export const GET = route<object>("unit.list", async (scope) => {
  const units = await listUnits(scope, { archived: false });
  return Response.json(units.map(({ id, shortName, depth }) => ({ id, shortName, depth })));
});

import type { Role } from "../../../prisma/client/enums.ts";
import { may } from "../../auth/may.ts";
import { roles } from "../../auth/roles.ts";
import { unitsOfPath } from "../../auth/within-reach.ts";

/** The roles whose people write, as `may` says it. */
const writers: Role[] = roles.filter((role) => may({ role, unitPath: "/" }, "summary.edit", "/"));

/** The condition on those who may have sections of a unit's summaries: who writes for it, above it, or below it. */
export function mayOwn(unitPath: string) {
  const branch = { unit: { path: { startsWith: unitPath } } };
  return {
    ...{ disabledAt: null, role: { in: writers } },
    OR: [branch, { unitId: { in: unitsOfPath(unitPath) } }],
  };
}

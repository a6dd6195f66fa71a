import type { Role } from "../../../prisma/client/enums.ts";
import { may } from "../../auth/may.ts";
import { roles } from "../../auth/roles.ts";

/** The roles whose people may be asked to review and sign, as `may` says it. */
export const reviewerRoles: Role[] = roles.filter((role) =>
  may({ role, unitPath: "/" }, "summary.review", "/"),
);

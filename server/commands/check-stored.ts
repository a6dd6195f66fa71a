import { scopeOfUser } from "#lib/auth/scope-of-user.ts";
import { unitsOfPath } from "#lib/auth/within-reach.ts";
import { storedDocument } from "#lib/collab/stored-document.ts";
import { db } from "#lib/db.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { AppError } from "#lib/errors.ts";
import { checkSummary } from "#lib/summaries/checking/queries.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Checked } from "./check-file.ts";
import { withDatabase } from "./with-database.ts";

/**
 * Checks a summary as it is stored, as an administrator who reaches it would see it: whoever may run commands on this
 * machine may read all summaries.
 * @throws AppError `access.not-found`, `command.no-user` where nobody administers its unit
 */
export async function checkStored(id: string): Promise<Checked> {
  return withDatabase(async () => {
    const summary = isUuid(id)
      ? await db().summary.findFirst({
          where: { id, deletedAt: null },
          select: { unit: { select: { path: true } } },
        })
      : null;
    if (!summary) throw new AppError("access.not-found");
    const user = await db().user.findFirst({
      where: { role: "administrator", disabledAt: null, unitId: { in: unitsOfPath(summary.unit.path) } },
      orderBy: { createdAt: "asc" },
      select: { id: true },
    });
    const scope = user && (await scopeOfUser(user.id));
    if (!scope) throw new AppError("command.no-user", { name: "" });
    const doc = parseDocument(await storedDocument(id));
    return { source: null, documents: [{ doc, findings: await checkSummary(scope, id, doc) }] };
  });
}

import type { Scope } from "../auth/scope.ts";
import type { Transaction } from "../db.ts";

/** What is written into the audit table beside who, when and from where. */
export type AuditEntry = {
  /** `area.verb`, e.g. `user.disable`; messages/<language>/audit.json has its name. */
  action: string;
  object: { kind: string; id: string; name: string; unitPath: string };
  succeeded?: boolean;
  /** Small facts such as the old and the new role; never text of a document. */
  detail?: Record<string, string | number | boolean | null>;
};

/** Adds a row to the audit table, in the transaction of what it tells about. */
export async function recordAudit(
  tx: Transaction,
  who: Pick<Scope, "userId" | "userName" | "address" | "token">,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      userId: who.userId || null,
      userName: who.userName,
      address: who.address,
      unitPath: entry.object.unitPath,
      action: entry.action,
      objectKind: entry.object.kind,
      objectId: entry.object.id,
      objectName: entry.object.name,
      succeeded: entry.succeeded ?? true,
      detail: { ...entry.detail, ...(who.token === undefined ? {} : { token: who.token }) },
    },
    select: { id: true },
  });
}

import { z } from "zod";
import { auditedActions } from "./audited-actions.ts";

const words = z.string().trim().max(100).catch("");
const day = z.iso.date().optional().catch(undefined);

/** What the audit table is searched for; `from` and `to` are days, both included. */
export const searchAuditInput = z.object({
  person: words,
  object: words,
  action: z.enum(auditedActions).optional().catch(undefined),
  outcome: z.enum(["done", "refused"]).optional().catch(undefined),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** A checked search of the audit table. */
export type SearchAudit = z.output<typeof searchAuditInput>;

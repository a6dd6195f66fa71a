import { z } from "zod";
import { pageNumber, searchWords } from "../search-parameters.ts";
import { auditedActions } from "./audited-actions.ts";

const day = z.iso.date().optional().catch(undefined);

/** What the audit table is searched for; `from` and `to` are days, both included. */
export const searchAuditInput = z.object({
  person: searchWords,
  object: searchWords,
  action: z.enum(auditedActions).optional().catch(undefined),
  outcome: z.enum(["done", "refused"]).optional().catch(undefined),
  from: day,
  to: day,
  page: pageNumber,
});

/** A checked search of the audit table. */
export type SearchAudit = z.output<typeof searchAuditInput>;

import { z } from "zod";
import { ledgerPageInput } from "../records/input.ts";

const name = z.string().trim().min(1).max(40);

/** A way to look at a ledger that gets a name; `query` is what its address says. */
export const createViewInput = z.object({
  kindId: z.uuid(),
  name,
  query: z.record(z.string().max(20), z.string().max(4_000)),
});

/** A checked view. */
export type CreateView = z.output<typeof createViewInput>;

/** Another name for a view. */
export const renameViewInput = z.object({ id: z.uuid(), name });

/** Which view. */
export const viewIdInput = z.object({ id: z.uuid() });

/** What of an address belongs to a view: neither the page nor the open record. */
export const viewQueryInput = ledgerPageInput.omit({ page: true, record: true });

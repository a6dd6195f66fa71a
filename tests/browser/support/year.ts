import { db } from "#lib/db.ts";
import type { Values } from "#lib/ledger/records/check-values.ts";
import { listRecordsInput } from "#lib/ledger/records/input.ts";
import { listRecords } from "#lib/ledger/records/queries.ts";
import type { Unit } from "../../../prisma/client/client.ts";
import { makeRecord, makeScope } from "../../builders.ts";

/** The built-in ledger of this key. */
export const ledgerOf = (key: string) => db().ledgerKind.findUniqueOrThrow({ where: { key } });

/** Enters a media report of a unit. */
export async function report(unit: Unit, date: string, values: Values) {
  const words = { title: "《湖畔小学的劳动课》", medium: "《北湖日报》", channel: "报刊", ...values };
  return makeRecord(await ledgerOf("media-reports"), unit, { date, values: words });
}

/** How many records a person of the unit sees at an address of a ledger. */
export async function recordsBehind(unit: Unit, address: string): Promise<number> {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const query = listRecordsInput.parse(Object.fromEntries(searchParams));
  const scope = await makeScope("drafter", unit);
  return (await listRecords(scope, pathname.split("/")[2] ?? "", query)).total;
}

import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db.ts";
import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";
import { takeVersion } from "#lib/summaries/versions/mutations.ts";
import type { Summary } from "../prisma/client/client.ts";
import { makeDocument } from "./builders.ts";

/** A version of a summary, unless said otherwise of a text that it does not have; its number. */
export async function makeVersion(
  scope: Pick<Scope, "userId" | "userName">,
  { id }: Pick<Summary, "id">,
  doc: DocumentJson = makeDocument(["旧版本的一段。"]),
  label = "",
): Promise<number> {
  const given = { summaryId: id, doc: parseDocument(doc), reason: "manual" as const, label };
  return (await db().$transaction((tx) => takeVersion(tx, scope, given))).number;
}

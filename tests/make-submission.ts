import { db } from "#lib/db.ts";
import { contentHash } from "#lib/document/content-hash.ts";
import { parseDocument } from "#lib/document/schema.ts";
import type { Summary } from "../prisma/client/client.ts";

/** Somebody in a round. */
type Person = { userId: string; userName: string };

/** Puts a summary under review: one person submits it, the others are asked in this order, the last to sign. */
export async function makeSubmission(
  { id, doc }: Pick<Summary, "id" | "doc">,
  submitter: Person,
  people: readonly Person[],
): Promise<string> {
  const steps = people.map(({ userId, userName }, position) => ({
    ...{ position, personId: userId, personName: userName },
    kind: position === people.length - 1 ? "sign" : "review",
  }));
  const { userId: submitterId, userName: submitterName } = submitter;
  const hash = contentHash(parseDocument(doc));
  await db().summary.update({ where: { id }, data: { state: "review" } });
  const round = { summaryId: id, round: 1, submitterId, submitterName, hash };
  return (await db().submission.create({ data: { ...round, steps: { create: steps } } })).id;
}

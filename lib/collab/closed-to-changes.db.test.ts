import { expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { tinyPng } from "../../tests/exported-file.ts";
import { makeVersion } from "../../tests/make-version.ts";
import { parseDocument } from "../document/schema.ts";
import { addImage } from "../images/mutations.ts";
import { setLatinSerif } from "../summaries/mutations.ts";
import { submitSummary } from "../summaries/review/mutations.ts";
import { editLive } from "./edit-live.ts";
import { storedDocument } from "./stored-document.ts";
import { restoreVersion } from "./versions/mutations.ts";

const db = await testDatabase();

test.each(["review", "final"] as const)("what is in %s is changed in no other way either", async (state) => {
  const unit = await makeUnit();
  const people = [
    await makeScope("drafter", unit),
    await makeScope("reviewer", unit),
    await makeScope("administrator", unit),
  ];
  const summary = await makeSummary(people[0]!, { state });
  await makeVersion(people[0]!, summary);
  const { id } = summary;
  const before = await db.summary.findUniqueOrThrow({ where: { id } });
  for (const scope of people) {
    for (const [way, change] of [
      ["face", () => setLatinSerif(scope, { id, latinSerif: false })],
      ["picture", () => addImage(scope, id, tinyPng)],
      ["live", () => editLive(scope, id, (doc) => doc.type.create(null, doc.firstChild))],
      ["version", () => restoreVersion(scope, { id, number: 1 })],
    ] as const) {
      await expect(change(), `${way} by ${scope.role}`).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const again = { id, reviewers: [], signer: people[1]!.userId, note: "" };
    const read = async () => parseDocument(await storedDocument(id));
    if (scope !== people[1])
      await expect(submitSummary(scope, again, read)).rejects.toMatchObject({ code: "review.state" });
  }
  expect(await db.summary.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await db.image.count({ where: { summaryId: id } })).toBe(0);
});

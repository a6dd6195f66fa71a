import { expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { checkCommand } from "./check.ts";

await testDatabase();

test("checks a summary as it is stored", async () => {
  const doc = makeDocument(["全年学习XX次。"], "宣传思想工作总结");
  const unit = await makeUnit();
  const { id } = await makeSummary(await makeScope("drafter", unit), { doc });
  await expect(checkCommand([id])).rejects.toMatchObject({ code: "command.no-user" });
  await makeScope("administrator", unit);
  const answer = await checkCommand([id, "--json"]);
  const { text, status } = answer as { text: string; status: number };
  const { file, findings } = JSON.parse(text);
  expect(file).toBe(id);
  expect(findings).toMatchObject([
    { rule: "placeholder", text: "XX次", section: "一、理论学习", from: 18, to: 21 },
  ]);
  expect(status).toBe(1);
});

test.each([
  ["0198c0de-0000-7000-8000-000000000000", "access.not-found"],
  ["no-such-file.txt", "file.not-found"],
])("says what is wrong with %s", async (target, code) => {
  await expect(checkCommand([target])).rejects.toMatchObject({ code });
});

import { expect, test } from "vitest";
import { makeKind, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { createView, deleteView, renameView } from "./mutations.ts";
import { listViews } from "./queries.ts";

await testDatabase();

test("a way to look at a ledger is named, used, renamed and forgotten", async () => {
  const unit = await makeUnit();
  const scope = await makeScope("viewer", unit);
  const { id: kindId } = await makeKind();
  const query = { text: "读书", sort: "-people", page: "7", record: unit.id, nonsense: "x" };
  const id = await createView(scope, { kindId, name: "读书会", query });
  const kept = { text: "读书", sort: "-people" };
  expect(await listViews(scope, kindId)).toEqual([{ id, name: "读书会", query: kept }]);
  await renameView(scope, { id, name: "本科室的读书会" });
  expect(await listViews(scope, kindId)).toMatchObject([{ name: "本科室的读书会" }]);
  await deleteView(scope, { id });
  expect(await listViews(scope, kindId)).toEqual([]);
  await expect(deleteView(scope, { id })).rejects.toMatchObject({ code: "access.not-found" });
});

test("two views of one person in one ledger have two names", async () => {
  const unit = await makeUnit();
  const [scope, colleague] = [await makeScope("drafter", unit), await makeScope("drafter", unit)];
  const [one, other] = [await makeKind(), await makeKind()];
  const view = (kindId: string, name = "今年") => ({ kindId, name, query: {} });
  await createView(scope, view(one.id));
  const taken = { code: "input.taken", values: { value: "今年" } };
  await expect(createView(scope, view(one.id))).rejects.toMatchObject(taken);
  await createView(scope, view(other.id));
  await createView(colleague, view(one.id));
  const id = await createView(scope, view(one.id, "去年"));
  await expect(renameView(scope, { id, name: "今年" })).rejects.toMatchObject(taken);
});

test("a view is nobody else's, not even an administrator's of the same unit", async () => {
  const unit = await makeUnit();
  const kind = await makeKind(unit);
  const id = await createView(await makeScope("drafter", unit), { kindId: kind.id, name: "今年", query: {} });
  const refused = { code: "access.not-found" };
  for (const other of [
    await makeScope("administrator", unit),
    await makeScope("drafter", await makeUnit()),
  ]) {
    expect(await listViews(other, kind.id)).toEqual([]);
    await expect(renameView(other, { id, name: "我的" })).rejects.toMatchObject(refused);
    await expect(deleteView(other, { id })).rejects.toMatchObject(refused);
  }
  const stranger = await makeScope("administrator", await makeUnit());
  const view = { kindId: kind.id, name: "偷看", query: {} };
  await expect(createView(stranger, view)).rejects.toMatchObject(refused);
});

test("an address that was stored long ago still opens the ledger", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id: kindId } = await makeKind();
  await createView(scope, {
    kindId,
    name: "旧",
    query: { filter: "{", from: "2026-13-01", unit: "x", only: "?" },
  });
  expect(await listViews(scope, kindId)).toMatchObject([{ name: "旧", query: {} }]);
});

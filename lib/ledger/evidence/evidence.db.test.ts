import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKind, makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { tinyPng } from "../../../tests/exported-file.ts";
import { configure, listen, objects, store, useStore } from "../../../tests/object-store.ts";
import { deleteRecords } from "../bulk/mutations.ts";
import { setLock } from "../locks/mutations.ts";
import { editRecord } from "../records/mutations.ts";
import { recordHistory } from "../records/queries.ts";
import { addFile, removeFile } from "./mutations.ts";
import { readFile } from "./queries.ts";

const db = await testDatabase();

const missing = { code: "access.not-found" };
const forbidden = { code: "access.forbidden" };
const picture = { name: "照片.png", bytes: tinyPng };

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const kind = await makeKind();
  const record = await makeRecord(kind, office, { values: { title: "读书会" } });
  return { bureau, office, sister, kind, record, scope: await makeScope("contributor", office) };
}

const files = (recordId: string) => db.recordFile.count({ where: { recordId } });

describe.each(["the database", "S3-compatible storage"])("files of evidence in %s", (place) => {
  let server: Server | null = null;
  beforeEach(async () => {
    configure({});
    if (place === "the database") return;
    server = await listen(store);
    useStore(server);
  });
  afterEach(() => server?.close());

  test("are added, read by those who see the record, and removed, with history and audit", async () => {
    const { bureau, office, record, scope } = await house();
    const file = await addFile(scope, record.id, picture);
    expect(file).toEqual({
      id: expect.any(String),
      name: "照片.png",
      mime: "image/png",
      size: tinyPng.length,
    });
    for (const reader of [await makeScope("viewer", office), await makeScope("viewer", bureau)]) {
      expect(await readFile(reader, record.id, file.id)).toEqual({ ...file, bytes: tinyPng });
    }
    const row = await db.recordFile.findUniqueOrThrow({ where: { id: file.id } });
    expect(row.bytes).toEqual(place === "the database" ? tinyPng : null);
    expect(objects.has(`/pictures/${file.id}`)).toBe(place !== "the database");

    await removeFile(scope, record.id, file.id);
    expect(objects.has(`/pictures/${file.id}`)).toBe(false);
    await expect(readFile(scope, record.id, file.id)).rejects.toMatchObject(missing);
    await expect(removeFile(scope, record.id, file.id)).rejects.toMatchObject(missing);
    const { changes } = await recordHistory(scope, record.id);
    expect(changes.map(({ act, detail }) => [act, detail])).toEqual([
      ["detach", { file: { from: "照片.png", to: null } }],
      ["attach", { file: { from: null, to: "照片.png" } }],
    ]);
    const events = await db.auditEvent.findMany({ where: { objectId: record.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, unitPath }) => [action, unitPath])).toEqual([
      ["record.attach", office.path],
      ["record.detach", office.path],
    ]);
  });
});

describe("within the rights of a record", () => {
  beforeEach(() => configure({}));

  test("another unit reads, adds and removes nothing; nor does who may only read", async () => {
    const { bureau, office, sister, record, scope } = await house();
    const { id } = await addFile(scope, record.id, picture);
    for (const unit of [sister, await makeUnit()]) {
      const other = await makeScope("administrator", unit);
      await expect(readFile(other, record.id, id)).rejects.toMatchObject(missing);
      await expect(addFile(other, record.id, picture)).rejects.toMatchObject(missing);
      await expect(removeFile(other, record.id, id)).rejects.toMatchObject(missing);
    }
    for (const reader of [await makeScope("viewer", office), await makeScope("contributor", bureau)]) {
      await expect(addFile(reader, record.id, picture)).rejects.toMatchObject(forbidden);
      await expect(removeFile(reader, record.id, id)).rejects.toMatchObject(forbidden);
    }
    expect(await files(record.id)).toBe(1);
  });

  test("a file is found under its own record alone", async () => {
    const { sister, kind, record, scope } = await house();
    const { id } = await addFile(scope, record.id, picture);
    const own = await makeRecord(kind, sister);
    const other = await makeScope("administrator", sister);
    await expect(readFile(other, own.id, id)).rejects.toMatchObject(missing);
    await expect(removeFile(other, own.id, id)).rejects.toMatchObject(missing);
    for (const nothing of ["", "1", "../x", randomUUID()]) {
      await expect(readFile(scope, record.id, nothing)).rejects.toMatchObject(missing);
      await expect(readFile(scope, nothing, id)).rejects.toMatchObject(missing);
      await expect(addFile(scope, nothing, picture)).rejects.toMatchObject(missing);
    }
    expect(await files(record.id)).toBe(1);
  });

  test("a deleted record hides its files, and a closed period keeps them as they are", async () => {
    const { bureau, record, scope } = await house();
    const { id } = await addFile(scope, record.id, picture);
    await setLock(await makeScope("administrator", bureau), { unitId: bureau.id, until: "2026-12-31" });
    const locked = { code: "record.locked", values: { day: "2026-12-31" } };
    await expect(addFile(scope, record.id, picture)).rejects.toMatchObject(locked);
    await expect(removeFile(scope, record.id, id)).rejects.toMatchObject(locked);
    await readFile(scope, record.id, id);
    await setLock(await makeScope("administrator", bureau), { unitId: bureau.id, until: null });
    await deleteRecords(scope, [record.id]);
    await expect(readFile(scope, record.id, id)).rejects.toMatchObject(missing);
    await expect(addFile(scope, record.id, picture)).rejects.toMatchObject(missing);
  });

  test("whoever is changing the record meanwhile can go on", async () => {
    const { office, record, scope } = await house();
    await addFile(scope, record.id, picture);
    const change = { unitId: office.id, date: "2026-03-05", values: { title: "新" } };
    expect(await editRecord(scope, { id: record.id, version: 1, ...change })).toEqual({ version: 2 });
  });
});

describe("what is refused leaves no row, no history and no event", () => {
  test.each([
    ["an empty file", "file.empty", { name: "a.txt", bytes: new Uint8Array() }],
    ["a file of another kind", "evidence.kind", { name: "a.html", bytes: tinyPng }],
    ["a file under a wrong ending", "evidence.kind", { name: "a.pdf", bytes: tinyPng }],
    ["a file without a name", "evidence.kind", { name: "../", bytes: tinyPng }],
    [
      "one byte too many",
      "evidence.too-big",
      { name: "a.txt", bytes: new Uint8Array(1024 * 1024 + 1).fill(65) },
    ],
  ])("%s: %s", async (_, code, file) => {
    configure({ FILE_LIMIT_MB: "1" });
    const { record, scope } = await house();
    await expect(addFile(scope, record.id, file)).rejects.toMatchObject({ code });
    expect(await files(record.id)).toBe(0);
    expect(await db.recordChange.count({ where: { recordId: record.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { objectId: record.id } })).toBe(0);
  });

  test("a storage that does not take it", async () => {
    const server = await listen((_, response) => response.writeHead(403).end());
    useStore(server);
    const { record, scope } = await house();
    const refused = { code: "system.storage", values: { status: 403 } };
    await expect(addFile(scope, record.id, picture)).rejects.toMatchObject(refused);
    expect(await files(record.id)).toBe(0);
    server.close();
  });

  test("more than twenty files, also when they come at once", async () => {
    configure({});
    const { record, scope } = await house();
    const data = {
      recordId: record.id,
      name: "a.txt",
      mime: "text/plain",
      size: 1,
      bytes: new Uint8Array([65]),
    };
    await db.recordFile.createMany({ data: Array.from({ length: 18 }, () => data) });
    const added = await Promise.allSettled(
      Array.from({ length: 6 }, () => addFile(scope, record.id, picture)),
    );
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const refused = { code: "evidence.too-many", values: { most: 20 } };
    await expect(addFile(scope, record.id, picture)).rejects.toMatchObject(refused);
    expect(await files(record.id)).toBe(20);
  });
});

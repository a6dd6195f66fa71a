import type { Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { tinyJpeg, tinyPng } from "../../tests/exported-file.ts";
import { configure, listen, objects, store, useStore } from "../../tests/object-store.ts";
import { addImage } from "./mutations.ts";
import { findImage, listImages } from "./queries.ts";

const db = await testDatabase();

const missing = { code: "access.not-found" };
const nobody = "0198c0de-0000-7000-8000-000000000000";

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const scope = await makeScope("contributor", office);
  return { bureau, office, sister, scope, summary: await makeSummary(scope) };
}

describe.each(["the database", "S3-compatible storage"])("pictures in %s", (place) => {
  let server: Server | null = null;
  beforeEach(async () => {
    configure({});
    if (place === "the database") return;
    server = await listen(store);
    useStore(server);
  });
  afterEach(() => server?.close());

  test("are read by those who see the summary, bytes and all", async () => {
    const { bureau, office, scope, summary } = await house();
    const png = await addImage(scope, summary.id, tinyPng);
    const jpeg = await addImage(scope, summary.id, tinyJpeg);
    expect(png).toEqual({ id: expect.any(String), width: 1, height: 1 });
    for (const reader of [await makeScope("viewer", office), await makeScope("viewer", bureau)]) {
      const size = { width: 1, height: 1 };
      const stored = { ...size, id: png.id, mime: "image/png", bytes: tinyPng };
      expect(await findImage(reader, png.id)).toEqual(stored);
      const both = await listImages(reader, summary.id);
      expect(both).toEqual(
        expect.arrayContaining([stored, { ...size, id: jpeg.id, mime: "image/jpeg", bytes: tinyJpeg }]),
      );
      expect(both).toHaveLength(2);
    }
    const row = await db.image.findUniqueOrThrow({ where: { id: png.id } });
    expect(row.size).toBe(tinyPng.length);
    expect(row.bytes).toEqual(place === "the database" ? tinyPng : null);
    if (place === "the database") return;
    expect(objects.get(`/pictures/${png.id}`)).toMatchObject({ mime: "image/png" });
  });

  test("are not there for another unit, nor can it add one", async () => {
    const { sister, scope, summary } = await house();
    const { id } = await addImage(scope, summary.id, tinyPng);
    for (const unit of [sister, await makeUnit()]) {
      const other = await makeScope("administrator", unit);
      await expect(findImage(other, id)).rejects.toMatchObject(missing);
      expect(await listImages(other, summary.id)).toEqual([]);
      await expect(addImage(other, summary.id, tinyPng)).rejects.toMatchObject(missing);
    }
    expect(await db.image.count({ where: { summaryId: summary.id } })).toBe(1);
  });

  test("go with their summary when it is deleted", async () => {
    const { scope, summary } = await house();
    const { id } = await addImage(scope, summary.id, tinyPng);
    await db.summary.update({ where: { id: summary.id }, data: { deletedAt: new Date() } });
    await expect(findImage(scope, id)).rejects.toMatchObject(missing);
    expect(await listImages(scope, summary.id)).toEqual([]);
    await expect(addImage(scope, summary.id, tinyPng)).rejects.toMatchObject(missing);
  });
});

describe("what is refused leaves no row and no event", () => {
  const megabytes = (n: number) => {
    const bytes = new Uint8Array(n * 1024 * 1024);
    bytes.set(tinyPng);
    return bytes;
  };
  const text = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");

  test.each([
    ["a text that calls itself a picture", "image.unknown", text],
    ["nothing at all", "image.unknown", new Uint8Array()],
    ["a picture without size", "image.unknown", tinyPng.slice(0, 20)],
    ["one byte too many", "image.too-big", new Uint8Array([...megabytes(1), 0])],
  ])("%s: %s", async (_, code, bytes) => {
    configure({ IMAGE_LIMIT_MB: "1" });
    const { scope, summary } = await house();
    await expect(addImage(scope, summary.id, bytes)).rejects.toMatchObject({ code });
    expect(await db.image.count({ where: { summaryId: summary.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { objectId: summary.id } })).toBe(0);
  });

  test("a picture exactly at the limit is taken", async () => {
    configure({ IMAGE_LIMIT_MB: "1" });
    const { scope, summary } = await house();
    const { id } = await addImage(scope, summary.id, megabytes(1));
    expect((await findImage(scope, id)).bytes).toHaveLength(1024 * 1024);
  });

  test("a viewer's picture, and one for a final summary", async () => {
    configure({});
    const { office, scope, summary } = await house();
    const refused = { code: "access.forbidden" };
    await expect(addImage(await makeScope("viewer", office), summary.id, tinyPng)).rejects.toMatchObject(
      refused,
    );
    const final = await makeSummary(scope, { state: "final" });
    await expect(addImage(scope, final.id, tinyPng)).rejects.toMatchObject(refused);
    expect(await db.image.count({ where: { summary: { unitId: office.id } } })).toBe(0);
  });

  test.each(["", "1", "../x", nobody])("a picture for the summary %j", async (id) => {
    const { scope } = await house();
    await expect(addImage(scope, id, tinyPng)).rejects.toMatchObject(missing);
    await expect(findImage(scope, id)).rejects.toMatchObject(missing);
  });

  test("a picture that the store does not take, or that finds no store", async () => {
    const server = await listen((_, response) => response.writeHead(403).end());
    const { scope, summary } = await house();
    useStore(server);
    const adding = addImage(scope, summary.id, tinyPng);
    await expect(adding).rejects.toMatchObject({ code: "system.storage", values: { status: 403 } });
    server.close();
    server.closeAllConnections();
    await expect(addImage(scope, summary.id, tinyPng)).rejects.toMatchObject({ code: "system.storage" });
    expect(await db.image.count({ where: { summaryId: summary.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { objectId: summary.id } })).toBe(0);
  });
});

test("a picture from before S3 was set up is still found; one whose object is gone is not there", async () => {
  configure({});
  const { scope, summary } = await house();
  const before = await addImage(scope, summary.id, tinyPng);
  const server = await listen(store);
  useStore(server);
  expect((await findImage(scope, before.id)).bytes).toEqual(tinyPng);
  const after = await addImage(scope, summary.id, tinyJpeg);
  objects.clear();
  await expect(findImage(scope, after.id)).rejects.toMatchObject(missing);
  expect((await listImages(scope, summary.id)).map(({ id }) => id)).toEqual([before.id]);
  server.close();
});

test("who added a picture stands in the audit table", async () => {
  configure({});
  const { office, scope, summary } = await house();
  await addImage(scope, summary.id, tinyPng);
  expect(await db.auditEvent.findMany({ where: { objectId: summary.id } })).toMatchObject([
    {
      action: "summary.add-image",
      userId: scope.userId,
      unitPath: office.path,
      detail: { size: tinyPng.length },
    },
  ]);
});

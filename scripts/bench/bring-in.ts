import { setTimeout as sleep } from "node:timers/promises";
import { scopeOfUser } from "#lib/auth/scope-of-user.ts";
import { db } from "#lib/db.ts";
import { createImport } from "#lib/imports/mutations.ts";
import { newUuid } from "#lib/uuid.ts";
import type { ImportFile } from "./import-files.ts";
import type { Stage } from "./stage.ts";

/** How many files the page sends at the same time. */
const atOnce = 3;

/** How often (ms) it is looked whether all are read. */
const often = 100;

/**
 * An import of files over HTTP as the page sends them, from the first request until all are read.
 * @returns its id and its time (ms)
 */
export async function bringIn(
  stage: Stage,
  given: readonly ImportFile[],
): Promise<{ id: string; ms: number }> {
  const scope = await scopeOfUser(stage.user.id);
  if (!scope) throw new Error("nobody to import for");
  const { id } = await createImport(scope, newUuid());
  const waiting = [...given];
  const begun = performance.now();
  const send = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const response = await fetch(
        `${stage.server.url}/api/imports/${id}/files?name=${encodeURIComponent(file.name)}`,
        { method: "POST", headers: { cookie: stage.cookie, origin: stage.server.url }, body: file.bytes },
      );
      if (!response.ok) throw new Error(`adding a file answered ${response.status}`);
      await response.body?.cancel();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  const open = { importId: id, state: { in: ["waiting" as const, "reading" as const] } };
  while ((await db().importFile.count({ where: open })) > 0) await sleep(often);
  const ms = performance.now() - begun;
  const read = await db().importFile.count({ where: { importId: id, state: "read" } });
  if (read !== given.length) throw new Error(`only ${read} of ${given.length} files could be read`);
  return { id, ms };
}

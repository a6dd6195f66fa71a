import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { recordsChannel } from "#lib/ledger/records/mutations.ts";
import { log } from "#lib/log.ts";
import { openConnection } from "./open-connection.ts";

/** How long (ms) changes are gathered before they are told: an import of many records is told once or twice. */
const gathering = 60;

/** Rest (ms) before a lost connection is opened anew. */
const reconnectAfter = 1_000;

/**
 * Hears through a connection of its own that records changed, on whatever server of this database somebody changed
 * them. After a lost connection it tells too: something may have changed unheard.
 * @param told called a moment after records changed
 * @returns how to end it
 */
export function listenRecords(url: string, told: () => void): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let open: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      told();
    }, gathering);
  };
  const notHeard = (error: unknown) => {
    if (!signal.aborted) log().warn({ err: error }, "changes of records are not heard just now");
  };

  async function hear(again: boolean): Promise<void> {
    const client = await openConnection(url);
    const ended = new Promise((resolve) => client.once("end", resolve));
    client.on("error", notHeard);
    client.on("notification", changed);
    open = client;
    if (signal.aborted) await client.end();
    else await client.query(`listen ${recordsChannel}`);
    if (again) changed();
    await ended;
  }

  async function hearOn(): Promise<void> {
    for (let again = false; !signal.aborted; again = true) {
      await hear(again).catch(notHeard);
      await sleep(reconnectAfter, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  const heard = hearOn();
  return async () => {
    stopping.abort();
    await open?.end().catch(() => {});
    await heard;
    clearTimeout(timer);
  };
}

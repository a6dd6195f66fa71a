import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { log } from "#lib/log.ts";
import { openConnection } from "./open-connection.ts";

/** How long (ms) changes are gathered before they are told: an import of many records is told once or twice. */
const gathering = 60;

/** Rest (ms) before a lost connection is opened anew. */
const reconnectAfter = 1_000;

/** Is told of what changed: what the database said of each change, or null when anything may have changed. */
type Told = (about: ReadonlySet<string> | null) => void;

/**
 * Hears through a connection of its own that something changed, on whatever server of this database somebody changed
 * it. After a lost connection it tells too: something may have changed unheard.
 * @param channels by the name of a channel, who is told a moment after something was said on it
 * @returns how to end it
 */
export function listenChanges(url: string, channels: Readonly<Record<string, Told>>): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const heard = new Map<string, Set<string> | null>();
  let open: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const all = [...heard];
      heard.clear();
      for (const [channel, about] of all) channels[channel]?.(about);
    }, gathering);
  };
  const changed = ({ channel, payload = "" }: pg.Notification) => {
    const about = heard.get(channel);
    if (about) about.add(payload);
    else if (about === undefined) heard.set(channel, new Set([payload]));
    tellSoon();
  };
  const notHeard = (error: unknown) => {
    if (!signal.aborted) log().warn({ err: error }, "changes are not heard just now");
  };

  async function hear(again: boolean): Promise<void> {
    const client = await openConnection(url);
    const ended = new Promise((resolve) => client.once("end", resolve));
    client.on("error", notHeard);
    client.on("notification", changed);
    open = client;
    const names = Object.keys(channels);
    if (signal.aborted) await client.end();
    else await client.query(names.map((name) => `listen ${name}`).join("; "));
    if (again) {
      for (const name of names) heard.set(name, null);
      tellSoon();
    }
    await ended;
  }

  async function hearOn(): Promise<void> {
    for (let again = false; !signal.aborted; again = true) {
      await hear(again).catch(notHeard);
      await sleep(reconnectAfter, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  const hearing = hearOn();
  return async () => {
    stopping.abort();
    await open?.end().catch(() => {});
    await hearing;
    clearTimeout(timer);
  };
}

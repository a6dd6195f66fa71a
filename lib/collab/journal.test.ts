import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Journal } from "./journal.ts";

const bytes = (n: number) => new Uint8Array([n]);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A journal whose writes succeed or fail as told, with a record of what reached the database. */
function setUp(fails: () => boolean = () => false) {
  const written: number[] = [];
  const told: string[] = [];
  const journal = new Journal(
    async (updates) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fails()) throw new Error("no database");
      written.push(...updates.map((update) => update[0]!));
    },
    { committed: () => told.push("committed"), failing: () => told.push("failing") },
    { delay: 100, retryDelay: 1000 },
  );
  return { journal, written, told };
}

describe("Journal", () => {
  it("writes what comes within the delay together, and says so once", async () => {
    const { journal, written, told } = setUp();
    journal.add(bytes(1));
    journal.add(bytes(2));
    await vi.advanceTimersByTimeAsync(110);
    expect(written).toEqual([1, 2]);
    expect(told).toEqual(["committed"]);
    expect(journal.pending).toBe(0);
  });

  it("keeps everything while the database is away, and writes it in order when it is back", async () => {
    let away = true;
    const { journal, written, told } = setUp(() => away);
    journal.add(bytes(1));
    await vi.advanceTimersByTimeAsync(200);
    journal.add(bytes(2));
    expect(told).toEqual(["failing"]);
    expect(journal.pending).toBe(2);
    away = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(written).toEqual([1, 2]);
    expect(journal.pending).toBe(0);
  });

  it("goes on writing after one who was to be told could not be", async () => {
    const { journal, written } = setUp();
    journal.add(bytes(1));
    journal.afterCommit(() => {
      throw new Error("the socket is gone");
    });
    const flushed = expect(journal.flush()).rejects.toThrow("the socket is gone");
    await vi.advanceTimersByTimeAsync(10);
    await flushed;
    journal.add(bytes(2));
    await vi.advanceTimersByTimeAsync(200);
    expect(written).toEqual([1, 2]);
  });

  it("calls back only after the commit of what was added before", async () => {
    let away = true;
    const { journal } = setUp(() => away);
    const saved = vi.fn();
    journal.add(bytes(1));
    journal.afterCommit(saved);
    await vi.advanceTimersByTimeAsync(900);
    expect(saved).not.toHaveBeenCalled();
    away = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toHaveBeenCalledOnce();
  });

  it("loses, doubles and reorders nothing, whatever fails and whenever it is flushed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("add", "flush", "wait", "fail", "heal"), { maxLength: 60 }),
        async (steps) => {
          let away = false;
          let added = 0;
          const { journal, written } = setUp(() => away);
          for (const step of steps) {
            if (step === "add") journal.add(bytes(added++ % 256));
            if (step === "flush") void journal.flush();
            if (step === "wait") await vi.advanceTimersByTimeAsync(130);
            if (step === "fail") away = true;
            if (step === "heal") away = false;
          }
          away = false;
          await vi.advanceTimersByTimeAsync(5000);
          expect(written).toEqual(Array.from({ length: added }, (_, i) => i % 256));
          expect(journal.pending).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

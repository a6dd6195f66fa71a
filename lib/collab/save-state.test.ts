import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialSaveState, nextSaveState, type SaveEvent, viewSaveState } from "./save-state.ts";

const run = (events: SaveEvent[], unsaved = 0) => events.reduce(nextSaveState, initialSaveState(unsaved));
const view = (events: SaveEvent[], unsaved = 0) => viewSaveState(run(events, unsaved));

const event: fc.Arbitrary<SaveEvent> = fc.oneof(
  fc.constant<SaveEvent>({ type: "edited" }),
  fc.constant<SaveEvent>({ type: "synced" }),
  fc.constant<SaveEvent>({ type: "disconnected" }),
  fc.constant<SaveEvent>({ type: "not-kept" }),
  fc.record({ type: fc.constant("copied" as const), n: fc.nat(30) }),
  fc.constant<SaveEvent>({ type: "refused", reason: "signed-out" }),
  fc.record({ type: fc.constant("saved" as const), n: fc.nat(30), at: fc.nat() }),
  fc.record({ type: fc.constant("stored" as const), at: fc.nat() }),
  fc.constant<SaveEvent>({ type: "failing", reason: "database" }),
);

describe("viewSaveState", () => {
  it.each<[string, SaveEvent[], object]>([
    ["nothing has happened", [], { kind: "loading" }],
    ["the text has arrived", [{ type: "synced" }, { type: "stored", at: 5 }], { kind: "saved", at: 5 }],
    ["something was typed", [{ type: "synced" }, { type: "edited" }], { kind: "saving", unsaved: 1 }],
    [
      "others' changes were committed, ours not",
      [{ type: "synced" }, { type: "edited" }, { type: "stored", at: 9 }],
      { kind: "saving" },
    ],
    [
      "ours were committed",
      [{ type: "synced" }, { type: "edited" }, { type: "saved", n: 1, at: 9 }],
      { kind: "saved", at: 9 },
    ],
    [
      "the line is cut",
      [{ type: "synced" }, { type: "edited" }, { type: "copied", n: 1 }, { type: "disconnected" }],
      { kind: "offline", unsaved: 1, kept: true },
    ],
    [
      "the line is cut and the last change is not yet in the copy",
      [
        { type: "synced" },
        { type: "disconnected" },
        { type: "edited" },
        { type: "copied", n: 1 },
        { type: "edited" },
      ],
      { kind: "offline", unsaved: 1, kept: true },
    ],
    [
      "the browser keeps nothing",
      [{ type: "synced" }, { type: "not-kept" }, { type: "edited" }, { type: "disconnected" }],
      { kind: "offline", unsaved: 1, kept: false },
    ],
    [
      "the database is away",
      [{ type: "synced" }, { type: "edited" }, { type: "failing", reason: "database" }],
      { kind: "failing" },
    ],
    [
      "the session is over",
      [
        { type: "synced" },
        { type: "edited" },
        { type: "copied", n: 1 },
        { type: "refused", reason: "signed-out" },
      ],
      { kind: "refused", unsaved: 1 },
    ],
  ])("when %s", (_name, events, expected) => {
    expect(view(events)).toMatchObject(expected);
  });

  it("counts what an earlier visit left behind", () => {
    expect(view([{ type: "synced" }], 3)).toMatchObject({ kind: "saving", unsaved: 3 });
  });

  it("never says saved while a change is not committed, or nobody is at the other end", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const shown = view(events);
        const edits = events.filter(({ type }) => type === "edited").length;
        const acknowledged = Math.max(0, ...events.flatMap((e) => (e.type === "saved" ? [e.n] : [])));
        const lastConnection = events.findLast(({ type }) =>
          ["synced", "disconnected", "refused"].includes(type),
        );
        if (shown.kind === "saved") {
          expect(acknowledged).toBeGreaterThanOrEqual(edits);
          expect(lastConnection?.type).toBe("synced");
        }
        expect(shown.unsaved).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

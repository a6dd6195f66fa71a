import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSaveRequest, parseServerMessage, parseTicket } from "./protocol.ts";

describe("messages of the socket", () => {
  it.each([
    ['{"type":"save","n":3}', 3],
    ['{"type":"save","n":"3"}', null],
    ['{"type":"other","n":3}', null],
    ["null", null],
    ["{", null],
  ])("reads the save request %s as %s", (payload, n) => {
    expect(parseSaveRequest(payload)).toBe(n);
  });

  it("reads a ticket and refuses half of one", () => {
    expect(parseTicket('{"epoch":"e","schemaVersion":1}')).toEqual({ epoch: "e", schemaVersion: 1 });
    expect(parseTicket('{"epoch":"e"}')).toBeNull();
  });

  it("survives anything that a browser or server may send", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (payload) => {
        for (const parse of [parseSaveRequest, parseServerMessage, parseTicket])
          expect(() => parse(payload)).not.toThrow();
      }),
    );
  });
});

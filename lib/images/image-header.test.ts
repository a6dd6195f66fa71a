import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readImageHeader } from "./image-header.ts";

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 1, 0,
  8, 2, 0, 0, 0,
]);
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0,
]);

describe("readImageHeader", () => {
  it.each([
    ["PNG", png, { mime: "image/png", width: 512, height: 256 }],
    ["JPEG", jpeg, { mime: "image/jpeg", width: 40, height: 30 }],
    ["a text with another name", new TextEncoder().encode("not a picture at all, really not"), null],
    ["nothing", new Uint8Array(), null],
    ["a cut JPEG", jpeg.slice(0, 9), null],
  ])("reads %s", (_name, bytes, expected) => {
    expect(readImageHeader(bytes)).toEqual(expected);
  });

  it("answers for any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readImageHeader(bytes)));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        (rest) => void readImageHeader(Uint8Array.from([0xff, 0xd8, ...rest])),
      ),
    );
  });
});

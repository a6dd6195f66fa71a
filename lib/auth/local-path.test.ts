import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each([
  ["/", "/"],
  ["/summaries/1?text=学习#end", "/summaries/1?text=学习#end"],
  [undefined, "/"],
  ["", "/"],
  ["summaries", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["\\\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/\n/evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?from=/sign-in", "/"],
])("%j leads to %s", (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

test("whatever is wanted, the browser stays here", () => {
  const piece = fc.oneof(
    fc.constantFrom("/", "\\", "\t", "\n", "\r", ".", "..", "@", ":", "evil.example", "http:", " ", "%2f"),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const here = "https://chengwen.example.cn";
      const path = localPath(pieces.join(""));
      expect(path[0]).toBe("/");
      expect(new URL(path, here).origin).toBe(here);
    }),
    { numRuns: 2000 },
  );
});

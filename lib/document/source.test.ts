import { expect, test } from "vitest";
import { parseSource, sourceText } from "./source.ts";

const summaryId = "0198c0de-0000-7000-8000-000000000000";

test.each(["", "k", "0198c0de-0000-7000-8000-000000000001"])("key %j comes back", (key) => {
  expect(parseSource(sourceText({ summaryId, key }))).toEqual({ summaryId, key });
});

test.each([null, undefined, 3, "", "x/y", summaryId, `${summaryId}k`])("%j names no source", (attribute) => {
  expect(parseSource(attribute)).toBeNull();
});

import { expect, test } from "vitest";
import { searchAuditInput } from "./audit/input.ts";
import { outlineListInput } from "./outlines/input.ts";
import { eachOnce, pageAddress, searchWords } from "./search-parameters.ts";
import { listSummariesInput } from "./summaries/input.ts";
import { templateListInput } from "./templates/input.ts";
import { listUnitsInput } from "./units/input.ts";
import { listUsersInput } from "./users/input.ts";

const inputs = {
  ...{ searchAuditInput, outlineListInput, listSummariesInput },
  ...{ templateListInput, listUnitsInput, listUsersInput },
};

test("of a parameter that stands twice in an address the first counts", async () => {
  const given = { text: ["学习", "宣传"], state: "final", page: [], year: undefined };
  expect(await eachOnce(Promise.resolve(given))).toEqual({
    text: "学习",
    state: "final",
    page: "",
    year: "",
  });
});

test.each([
  [" 学习 ", "学习"],
  ["学".repeat(101), "学".repeat(100)],
  ["a\0b", "a b"],
  [`${"a".repeat(99)}𠮷`, `${"a".repeat(99)}\ufffd`],
  [undefined, ""],
])("searches for %j as %j", (given, words) => {
  expect(searchWords.parse(given)).toBe(words);
});

test.each(Object.entries(inputs))("%s makes a list of whatever stands in the address", (_, input) => {
  const names = Object.keys(input.shape);
  for (const value of ["", "x".repeat(500), "\0", "-1", "1e300", "NaN", "%", "' or 1=1"]) {
    const given = Object.fromEntries(names.map((name) => [name, value]));
    expect(input.safeParse(given).success, value).toBe(true);
  }
});

test("another page keeps what the list is narrowed by", () => {
  expect(pageAddress("/summaries", { text: "学 习", page: "1" }, 2)).toBe(
    "/summaries?text=%E5%AD%A6+%E4%B9%A0&page=2",
  );
});

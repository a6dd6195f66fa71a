import { expect, test } from "vitest";
import { searchAddress } from "./search-address.ts";

test.each([
  [{}, ""],
  [{ text: "", year: "" }, ""],
  [{ year: "2025", text: "师德 师风" }, "text=%E5%B8%88%E5%BE%B7+%E5%B8%88%E9%A3%8E&year=2025"],
  [{ other: "x", page: "2" }, "page=2"],
])("%j is %s", (given, address) => {
  expect(searchAddress(given)).toBe(address);
});

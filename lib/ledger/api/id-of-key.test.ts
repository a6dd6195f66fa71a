import { expect, test } from "vitest";
import { z } from "zod";
import { idOfKey } from "./id-of-key.ts";

test("the same request has the same id; another person, ledger, key or line has another", () => {
  const ids = [
    idOfKey("a", "b", "c"),
    idOfKey("x", "b", "c"),
    idOfKey("a", "x", "c"),
    idOfKey("a", "b", "x"),
    idOfKey("a", "b", "c", 0),
    idOfKey("a", "b", "c", 1),
    idOfKey("a", 'b","c', ""),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(idOfKey("a", "b", "c")).toBe(ids[0]);
  for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
});

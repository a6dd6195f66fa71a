import { expect, test } from "vitest";
import { presentPeople } from "./present-people.ts";

const lin = { id: "1", name: "林舟", color: "#1f6f43" };
const fang = { id: "2", name: "方远", color: "#7a3e9d" };
const namesake = { id: "3", name: "林舟", color: "#1f6f43" };

test.each([
  ["nobody", [], []],
  ["two people", [{ user: lin }, { user: fang }], [lin, fang]],
  [
    "a person in two tabs, with a caret in each",
    [{ user: lin, cursor: { anchor: 1 } }, { user: fang }, { user: lin }],
    [lin, fang],
  ],
  ["two people of the same name", [{ user: lin }, { user: namesake }], [lin, namesake]],
  ["tabs that do not say yet whose they are", [{}, { user: null }, { user: fang }], [fang]],
])("%s", (_, states, expected) => {
  expect(presentPeople(states)).toEqual(expected);
});

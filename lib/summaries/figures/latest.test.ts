import { expect, test } from "vitest";
import { Latest } from "./latest.ts";

test("an answer that comes late does not undo a newer one", () => {
  const answers = new Latest<string>();
  const [first, second] = [answers.ask(), answers.ask()];
  answers.take(second, "sessions", "13");
  answers.take(first, "sessions", "12");
  answers.take(first, "people", "40");
  expect([answers.get("sessions"), answers.get("people"), answers.get("none")]).toEqual([
    "13",
    "40",
    undefined,
  ]);
  answers.take(answers.ask(), "sessions", "14");
  expect(answers.get("sessions")).toBe("14");
});

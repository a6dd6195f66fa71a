import { expect, test } from "vitest";
import { newPassword } from "../auth/input.ts";
import { makePassword } from "./make-password.ts";

test("a made up password is easy to read, accepted by the form, and never the same", () => {
  const made = Array.from({ length: 50 }, makePassword);
  for (const password of made) {
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
    expect(newPassword.parse(password)).toBe(password);
  }
  expect(new Set(made).size).toBe(made.length);
});

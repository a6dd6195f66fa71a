import { expect, test } from "vitest";
import { hashOfSecret, newTokenSecret, secretOfHeader } from "./token-secret.ts";

test("every secret is another, is read back from its header, and its hash tells nothing of it", () => {
  const secrets = Array.from({ length: 200 }, newTokenSecret);
  expect(new Set(secrets).size).toBe(200);
  for (const secret of secrets) {
    expect(secretOfHeader(`Bearer ${secret}`)).toBe(secret);
    expect(hashOfSecret(secret)).toMatch(/^[\da-f]{64}$/);
  }
});

const secret = `cw_${"a".repeat(43)}`;

test.each([
  ["another case and more space", ` bearer   ${secret} `, secret],
  ["no header", null, null],
  ["the secret alone", secret, null],
  ["another scheme", `Basic ${secret}`, null],
  ["another beginning", `Bearer xx_${"a".repeat(43)}`, null],
  ["one sign too few", `Bearer ${secret.slice(1)}`, null],
  ["one sign too many", `Bearer ${secret}a`, null],
  ["a sign that cannot be", `Bearer cw_${"a".repeat(42)}'`, null],
  ["two", `Bearer ${secret}, ${secret}`, null],
])("%s", (_, header, expected) => {
  expect(secretOfHeader(header)).toBe(expected);
});

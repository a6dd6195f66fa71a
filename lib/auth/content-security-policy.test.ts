import { expect, test } from "vitest";
import { contentSecurityPolicy, hasOwnPolicy } from "./content-security-policy.ts";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((line) => [line.split(" ")[0]!, line.split(" ").slice(1)]));

test("scripts and styles run only with the nonce of their page", () => {
  const policy = directives(contentSecurityPolicy("bm9uY2U=", false));
  expect(policy.get("script-src")).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  expect(policy.get("style-src")).toEqual(["'self'", "'nonce-bm9uY2U='"]);
});

test.each(["object-src", "base-uri", "frame-ancestors"])("%s is nobody", (name) => {
  expect(directives(contentSecurityPolicy("n", false)).get(name)).toEqual(["'none'"]);
});

test("nothing comes from or goes to another host, and there is no eval", () => {
  const policy = contentSecurityPolicy("n", false);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(directives(policy).get("default-src")).toEqual(["'self'"]);
  expect(directives(policy).get("connect-src")).toEqual(["'self'"]);
  expect(directives(policy).get("worker-src")).toEqual(["'self'"]);
  expect(directives(policy).get("form-action")).toEqual(["'self'"]);
});

test("only hot reloading evaluates code", () => {
  expect(directives(contentSecurityPolicy("n", true)).get("script-src")).toContain("'unsafe-eval'");
});

test.each([
  ["/api/images/1", true],
  ["/api/v1/records", true],
  ["/api/auth/signin", false],
  ["/api", false],
  ["/", false],
  ["/summaries/api/x", false],
])("%s says its policy itself: %s", (path, expected) => {
  expect(hasOwnPolicy(path)).toBe(expected);
});

import { describe, expect, test } from "vitest";
import { parseEnv } from "#lib/env.ts";
import { isAppError } from "#lib/errors.ts";
import { sentencesOf } from "../server/sentences.ts";

function problemsOf(variables: Record<string, string>): string {
  try {
    parseEnv(variables);
  } catch (error) {
    if (isAppError(error)) return sentencesOf(error).join("\n");
  }
  return "";
}

test("nothing has to be set, and what is empty counts as absent", () => {
  expect(parseEnv({})).toMatchObject({ SESSION_HOURS: 12, LOG_LEVEL: "info", IMAGE_LIMIT_MB: 5 });
  expect(parseEnv({ PORT: "", DATABASE_URL: "", S3_ENDPOINT: "" }).PORT).toBeUndefined();
});

test("numbers and paths are read as such", () => {
  const env = parseEnv({ PORT: "8080", DATA_DIR: "/srv/../srv/data", SESSION_HOURS: "0.5" });
  expect(env).toMatchObject({ PORT: 8080, DATA_DIR: "/srv/data", SESSION_HOURS: 0.5 });
});

test("the public address is kept as browsers write an origin", () => {
  expect(parseEnv({ PUBLIC_URL: "https://Chengwen.example.cn:443/" }).PUBLIC_URL).toBe(
    "https://chengwen.example.cn",
  );
});

describe("a mistake names its variable", () => {
  test.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://host/name"],
    ["LOG_LEVEL", "loud"],
    ["SESSION_HOURS", "0"],
    ["PUBLIC_URL", "chengwen"],
    ["PUBLIC_URL", "ftp://chengwen.example.cn"],
    ["PUBLIC_URL", "https://chengwen.example.cn/summaries"],
    ["AUTH_SECRET", "short"],
    ["IMAGE_LIMIT_MB", "500"],
    ["S3_ENDPOINT", "http://minio.local:9000"],
  ])("%s=%s", (name, value) => {
    expect(problemsOf({ [name]: value })).toMatch(
      new RegExp(`配置有误：${name} .+\nThe configuration has a mistake: ${name} must .+`),
    );
  });
});

test("all mistakes are named at once", () => {
  const problems = problemsOf({ PORT: "x", LOG_LEVEL: "loud" });
  expect(problems).toContain("PORT must");
  expect(problems).toContain("LOG_LEVEL must");
});

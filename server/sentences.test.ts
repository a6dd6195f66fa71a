import { describe, expect, test } from "vitest";
import { AppError, type ErrorCode } from "#lib/errors.ts";
import en from "#messages/en/errors.json" with { type: "json" };
import zh from "#messages/zh-CN/errors.json" with { type: "json" };
import { sentencesOf } from "./sentences.ts";

/** What a command or the start can fail with: these sentences reach a terminal. */
const areas = ["start", "command", "file", "document", "image"] as const;

const placesIn = (sentence: string) => [...sentence.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);

describe.each(areas)("%s", (area) => {
  test.each(Object.keys(zh[area]))("%s is said in both languages, everything filled in", (reason) => {
    const code = `${area}.${reason}` as ErrorCode;
    const [chinese, english] = [zh, en].map((all) => (all[area] as Record<string, string>)[reason]!);
    const places = [...placesIn(chinese!), ...placesIn(english!)];
    const values = Object.fromEntries(places.map((name) => [name, `⟨${name}⟩`]));
    const [first, second, ...more] = sentencesOf(new AppError(code, values));
    expect(more).toEqual([]);
    expect(first).toMatch(/\p{Script=Han}/u);
    expect(second).toMatch(/[a-z]/);
    for (const [said, sentence] of [
      [first!, chinese!],
      [second!, english!],
    ] as const) {
      expect(said).not.toMatch(/[{}]/);
      for (const name of placesIn(sentence)) expect(said).toContain(`⟨${name}⟩`);
    }
  });
});

test("a value is said as it is", () => {
  const [chinese, english] = sentencesOf(new AppError("file.not-found", { path: "$& {path}.txt" }));
  expect(chinese).toBe("找不到文件 $& {path}.txt，请检查路径。");
  expect(english).toBe("There is no file $& {path}.txt. Please check the path.");
});

test("every wrong setting is named, and one that has no sentence by its name", () => {
  const [chinese, english] = sentencesOf(new AppError("start.configuration", { names: "PORT,ODD" }));
  expect(chinese).toMatch(/^配置有误：PORT .+；ODD/);
  expect(english).toMatch(/^The configuration has a mistake: PORT must .+; ODD/);
});

test("an error without a sentence is said by its code", () => {
  expect(sentencesOf(new AppError("access.nothing" as ErrorCode))).toEqual([
    "access.nothing",
    "access.nothing",
  ]);
});

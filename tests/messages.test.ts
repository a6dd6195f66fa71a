import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import en from "#messages/en.ts";
import chinese from "#messages/zh-CN.ts";

type Texts = { [key: string]: string | Texts };

function* everyText(texts: Texts, path = ""): Generator<[string, string]> {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === "string") yield [`${path}${key}`, text];
    else yield* everyText(text, `${path}${key}.`);
  }
}

test.each([
  ["Chinese", chinese],
  ["English", en],
])("every text can be parsed: %s", (_language, texts) => {
  const wrong = [...everyText(texts)].filter(([, text]) => {
    try {
      compile(text);
      return false;
    } catch {
      return true;
    }
  });
  expect(wrong).toEqual([]);
});

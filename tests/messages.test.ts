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

const languages: [string, Texts][] = [
  ["Chinese", chinese],
  ["English", en],
];

test.each(languages)(
  "the number of a plural is named where a choice stands in it: %s",
  (_language, texts) => {
    // The formatter of the pages knows # only in the plural itself.
    expect(
      [...everyText(texts)].filter(([, text]) => /plural,.*select,(?:(?!plural,).)*#/.test(text)),
    ).toEqual([]);
  },
);

test.each(languages)("every text can be parsed: %s", (_language, texts) => {
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

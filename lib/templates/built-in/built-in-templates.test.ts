import { describe, expect, test } from "vitest";
import { parseDocument } from "../../document/schema.ts";
import { countBlanks } from "../../document/sections.ts";
import { builtInOutlines } from "./built-in-outlines.ts";
import { builtInTemplates } from "./built-in-templates.ts";
import { fromNotation } from "./notation.ts";

const keys = builtInTemplates.map(({ key }) => key);

test("keys are unique", () => {
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each(builtInTemplates)("$key", ({ heading, guidance, body }) => {
  test("fits the schema and has something to fill and to go by", () => {
    const node = parseDocument(fromNotation(body));
    expect(node.textContent).not.toMatch(/[{}*#|]/);
    expect(countBlanks(node)).toBeGreaterThanOrEqual(4);
    expect(countBlanks(node)).toBeLessThanOrEqual(11);
    expect(guidance.length).toBeGreaterThanOrEqual(80);
    expect(guidance.length).toBeLessThanOrEqual(200);
    expect(body).not.toMatch(/20\d\d年/);
    expect(heading).not.toMatch(/^[一二三四五六七八九十（(]+[、）)]/);
  });
});

test.each(builtInOutlines)("$name consists of templates that exist, none twice", ({ title, templates }) => {
  expect(keys).toEqual(expect.arrayContaining(templates));
  expect(new Set(templates).size).toBe(templates.length);
  expect(title).toContain("{unit}{period}");
});

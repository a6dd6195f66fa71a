import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import english from "#messages/en/proofread.json" with { type: "json" };
import chinese from "#messages/zh-CN/proofread.json" with { type: "json" };
import { exampleDocument } from "../../tests/example-document.ts";
import { applyFixes } from "./apply-fixes.ts";
import { createCheckOf } from "./check.ts";
import { paperOf } from "./paper.ts";
import type { Context, Example, Finding, Rule } from "./rule.ts";
import { allRules } from "./rules.ts";

/** A context that says nothing; examples say what they need. */
const nothing: Context = {
  period: { periodKind: "year", year: 2026, part: 1 },
  unit: { names: [] },
  dictionary: [],
  lastYear: null,
  expected: [],
  staleFigures: [],
};

test("ids are unlike, and each rule has its own file and examples of both kinds", () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  for (const { id, examples } of allRules) {
    expect([id, examples.bad.length > 0, examples.good.length > 0]).toEqual([id, true, true]);
  }
});

describe.each(allRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test.each(rule.examples.bad.map((example) => [shown(example), example] as const))(
    "finds: %s",
    (_, example) => {
      const document = exampleDocument(example.text);
      const findings = check(rule, example)(document);
      expect(findings.map(({ text }) => text)).toEqual(example.found);
      for (const finding of findings) {
        expect(sentences(id)).toContain(finding.reason ?? "default");
        for (const language of ["zh-CN", "en"] as const) {
          // Marks that are named do not stand in marks of the same kind: nobody can read “““.
          expect(said(finding, language)).toMatch(/^(?!.*(?:““|””|“"|"”|（（|））|《《|》》)).+$/);
        }
      }
      const fixed = applyFixes(new Transform(document), findings).doc;
      fixed.check();
      expect(linesOf(fixed)).toEqual(linesOf(exampleDocument(example.fixed ?? example.text)));
      if (example.fixed !== undefined) {
        expect(check(rule, example)(fixed).filter(({ fix }) => fix !== null)).toEqual([]);
      }
    },
  );

  test.each(rule.examples.good.map((example) => [shown(example), example] as const))(
    "not: %s",
    (_, example) => {
      expect(check(rule, example)(exampleDocument(example.text))).toEqual([]);
    },
  );

  test("asks for the period when it says so", () => {
    let asked = false;
    for (const { text, context } of [...rule.examples.bad, ...rule.examples.good]) {
      const paper = paperOf(exampleDocument(text));
      const known = { ...nothing, ...context };
      const { period } = known;
      Object.defineProperty(known, "period", {
        get: () => {
          asked = true;
          return period;
        },
      });
      if ("whole" in rule) rule.whole(paper, known);
      else for (const paragraph of paper.paragraphs) rule.each(paragraph, known);
    }
    expect(asked || !rule.needsPeriod).toBe(true);
  });

  test("has a title, a reason to be and its sentences in both languages", () => {
    expect(sentences(id)).toEqual(expect.arrayContaining(["title", "why", "default"]));
    expect(Object.keys(messagesOf(english, id))).toEqual(sentences(id));
  });
});

function check(rule: Rule, { context }: Example) {
  return createCheckOf([rule], { ...nothing, ...context }, {});
}

/** The sentence of a finding; it fails where something that it names is not given. */
function said({ rule, reason = "default", values }: Finding, locale: "zh-CN" | "en"): string {
  const messages = locale === "en" ? english : chinese;
  const onError = (error: Error) => {
    throw error;
  };
  const say = createTranslator({ locale, messages, onError }) as unknown as (
    key: string,
    values: Finding["values"],
  ) => string;
  return say(`${rule}.${reason}`, values);
}

function sentences(id: string): string[] {
  return Object.keys(messagesOf(chinese, id));
}

function messagesOf(messages: object, id: string): object {
  return (messages as Record<string, object>)[id] ?? {};
}

function linesOf(document: Node): string[] {
  const lines: string[] = [];
  document.descendants((node) => {
    if (node.isTextblock)
      lines.push(`${node.attrs.style}|${node.textBetween(0, node.content.size, "", "*")}`);
  });
  return lines;
}

function shown({ text }: Example): string {
  return text.replaceAll("\n", "⏎").slice(0, 60);
}

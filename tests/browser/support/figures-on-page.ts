import type { Page } from "@playwright/test";
import type { DocumentJson } from "#lib/document/schema.ts";
import { line } from "./editor.ts";

/** The beginning of a summary. */
export const beginning = [line("title", "教育局2026年度工作总结"), line("level1", "理论学习")];

/** A paragraph of words and figures. */
export function sentence(...content: (string | DocumentJson)[]): DocumentJson {
  const nodes = content.map((each) => (typeof each === "string" ? { type: "text", text: each } : each));
  return { type: "paragraph", attrs: { style: "body" }, content: nodes };
}

/** The figures on the paper. */
export const figuresOn = (page: Page) => page.locator(".document .figure");

/** Opens the panel with all figures. */
export const openFigures = (page: Page) => page.getByTitle("显示指标").click();

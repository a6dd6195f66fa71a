import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { makeSummary } from "../../builders.ts";
import type { Office } from "./office.ts";

/** The text of the open document, as the person sees it, one line per paragraph. */
export async function documentText(page: Page): Promise<string> {
  return page.locator(".document[role=textbox]").evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const drawn of copy.querySelectorAll(".page-space, .empty-line, [class*=collaboration-carets]"))
      drawn.remove();
    return [...copy.children].map((child) => child.textContent).join("\n");
  });
}

/**
 * The paragraphs of the open document with their numbers, which only the browser knows: they are drawn,
 * not written. Read from the tree that it gives to screen readers.
 */
export async function numberedLines(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const children = (node: Node) => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const text = (node: Node): string =>
    node.role?.value === "StaticText" ? String(node.name?.value ?? "") : children(node).map(text).join("");
  const paper = nodes.find(({ role, properties }) => {
    const multiline = properties?.some(({ name, value }) => name === "multiline" && value.value);
    return role?.value === "textbox" && multiline;
  });
  return paper ? children(paper).map(text) : [];
}

/** A paragraph of a document to open; 【…】 in the words is a blank with that prompt. */
export function line(style: ParagraphStyle, words: string, blankKind = "text"): DocumentJson {
  const content = words
    .split(/(【.+?】)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith("【")
        ? { type: "blank", attrs: { prompt: part.slice(1, -1), kind: blankKind } }
        : { type: "text", text: part },
    );
  const id = style === "level1" ? { id: randomUUID() } : {};
  return { type: "paragraph", attrs: { style, ...id }, content };
}

/** Makes a summary of the office with these blocks, opens it, and waits for its text; returns its address. */
export async function openSummary(page: Page, office: Office, blocks: DocumentJson[]): Promise<string> {
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  const { id } = await makeSummary(scope, { doc: { type: "doc", content: blocks } });
  await page.goto(`/summaries/${id}`);
  await expect(page.locator(".document")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("[data-save='loading']")).toHaveCount(0);
  return `/summaries/${id}`;
}

/** Waits until the page says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save='saved']")).toBeVisible({ timeout: 20_000 });
}

/** Pastes as from another application: plain text, or HTML with its plain text. */
export async function paste(page: Page, text: string, html?: string): Promise<void> {
  await page.locator(".document").evaluate(
    (element, { text, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (html) clipboardData.setData("text/html", html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** Waits until the open text can be written in. */
export async function expectWritable(page: Page): Promise<void> {
  await expect(page.locator(".document")).toHaveAttribute("contenteditable", "true", { timeout: 20_000 });
}

/** Puts the caret at the end of the paragraph that contains a text. */
export async function caretAtEndOf(page: Page, text: string): Promise<void> {
  await expectWritable(page);
  await page.locator(".document > *", { hasText: text }).first().click();
  await press(page, "End");
}

/** Presses keys one after the other, faster than any person. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Creates a summary from the first outline whose name contains a text, and waits for its editor. */
export async function createSummary(page: Page, outline: string): Promise<string> {
  await page.goto("/summaries/new");
  await page.getByText(outline).first().click();
  await page.getByRole("button", { name: "开始写" }).click();
  await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/);
  await expect(page.locator(".document")).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).pathname;
}

// @vitest-environment happy-dom
import { NextIntlClientProvider } from "next-intl";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import messages from "#messages/zh-CN.ts";
import { CompareView } from "./compare-view.tsx";

let page: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  page = document.body.appendChild(document.createElement("main"));
  root = createRoot(page);
});

afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

async function show(view: ReactNode) {
  await act(() =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        {view}
      </NextIntlClientProvider>,
    ),
  );
}

const labels = { before: "2025年", after: "2026年" };
const texts = (selector: string) => [...page.querySelectorAll(selector)].map((each) => each.textContent);
const cells = () =>
  [...page.querySelectorAll("tbody tr")].map((row) => [...row.children].map((td) => td.textContent));
const common = ["学习理论。", "检查安全。", "培训教师。", "开展体育。", "推进阅读。", "落实责任。"];

test("a changed paragraph has its old words deleted at left, its new ones inserted at right", async () => {
  await show(<CompareView before={["2025年工作总结"]} after={["2026年工作总结"]} labels={labels} />);
  expect(texts("th[scope=col]")).toEqual(["2025年", "2026年"]);
  expect(cells()).toEqual([["2025年工作总结", "2026年工作总结"]]);
  expect(texts("td:first-child del")).toEqual(["2025"]);
  expect(texts("td:last-child ins")).toEqual(["2026"]);
  expect(texts("td:first-child ins, td:last-child del")).toEqual([]);
});

test("a long run of equal paragraphs is one line, which opens and closes", async () => {
  await show(<CompareView before={common} after={[...common, "附：名单。"]} labels={labels} />);
  expect(cells()).toEqual([["相同的 5 段"], ["落实责任。", "落实责任。"], ["", "附：名单。"]]);
  const button = page.querySelector("button")!;
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await act(() => button.click());
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(cells()).toHaveLength(8);
  await act(() => button.click());
  expect(cells()).toHaveLength(3);
});

test("a moved paragraph says so in both places, and is struck out in neither", async () => {
  const [first, ...rest] = common as [string, ...string[]];
  await show(<CompareView before={common} after={[...rest, first]} labels={labels} />);
  const shown = cells();
  expect(shown[0]).toEqual([`移动 ${first}`, ""]);
  expect(shown.at(-1)).toEqual([`移动 ${first}`, `移动 ${first}`]);
  expect(texts("del, ins")).toEqual([]);
});

test("texts without a difference say so", async () => {
  await show(<CompareView before={common} after={common} labels={labels} />);
  expect(texts("p")).toEqual(["两边没有不同之处。"]);
  expect(cells()).toEqual([["相同的 6 段"]]);
});

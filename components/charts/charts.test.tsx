import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarChart } from "./bar-chart.tsx";
import { LineChart } from "./line-chart.tsx";
import { RowChart } from "./row-chart.tsx";

const names = ["国家级", "省级", "市级", "区县级", "内宣", "其他", "未填"];
const labels = ["1月", "2月", "3月"];
const format = (value: number) => `<${value}>`;
const part = (value: number, title: string) => ({ value, title, href: `/ledgers/x?n=${value}` });
const bars = names.map((name, index) => ({
  name,
  parts: labels.map((label, at) => part(index * at, label + name)),
}));
const rows = ["甲", "乙"].map((name, at) => ({
  ...{ id: name, name, href: "/ledgers/x", title: name },
  parts: names.map((_, index) => index * at),
}));
const points = [part(0.5, "一"), { ...part(0, "二"), value: null }, part(1, "三")];

const drawn = (chart: ReactNode) => renderToStaticMarkup(<div>{chart}</div>);
const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

test.each([
  ["bars", <BarChart key="1" id="a" labels={labels} series={bars} format={format} />],
  ["rows", <RowChart key="1" id="a" rows={rows} series={names} format={format} />],
])("every pattern of %s is there, once", (_, chart) => {
  const html = drawn(chart);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const used = [...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(used.length).toBeGreaterThan(6);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

test("bars link every part that is not empty, and say the sum of each", () => {
  const html = drawn(<BarChart id="a" labels={labels} series={bars} format={format} />);
  expect(count(html, /<a /g)).toBe(12);
  expect(count(html, /<a [^>]*tabindex="-1"/gi)).toBe(12);
  for (const [bar, sum] of [21, 42].entries())
    expect([bar, html.includes(`&lt;${sum}&gt;</text>`)]).toEqual([bar, true]);
  for (const name of names) expect(html).toContain(name);
});

test("a line links its points, and leaves out months in which nothing was counted", () => {
  const html = drawn(<LineChart labels={labels} points={points} from={0} to={1} format={format} />);
  expect(count(html, /<a /g)).toBe(2);
  expect(count(html, /<circle/g)).toBe(2);
  for (const label of labels) expect(html).toContain(label);
});

import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const host = "10.0.0.5:3000";
const publicUrl = "https://chengwen.example.cn";

test.each([
  ["our own page", { origin: "http://10.0.0.5:3000", host }, true],
  ["our own page, encrypted by a proxy that keeps the host", { origin: "https://10.0.0.5:3000", host }, true],
  ["another site", { origin: "https://evil.example", host }, false],
  ["another port", { origin: "http://10.0.0.5:3001", host }, false],
  ["a host that begins like ours", { origin: "http://10.0.0.5:3000.evil.example", host }, false],
  ["a host that ends like ours", { origin: "https://evil-chengwen.example.cn", host }, false],
  ["our host as a user name", { origin: "http://10.0.0.5:3000@evil.example", host }, false],
  ["a page without origin", { origin: "null", host }, false],
  ["nonsense", { origin: "10.0.0.5:3000", host }, false],
  ["no origin, but the browser vouches", { "sec-fetch-site": "same-origin", host }, true],
  ["no origin, of the same site only", { "sec-fetch-site": "same-site", host }, false],
  ["no origin, from another site", { "sec-fetch-site": "cross-site", host }, false],
  ["no origin, typed by hand", { "sec-fetch-site": "none", host }, false],
  ["neither", { host }, false],
  [
    "another origin that the browser is said to vouch for",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin", host },
    false,
  ],
])("without a public address: %s", (_, headers, same) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>), undefined)).toBe(same);
});

test.each([
  ["our page", { origin: publicUrl, host }, true],
  ["our page, through a proxy that keeps the host", { origin: publicUrl, host: "chengwen.example.cn" }, true],
  ["the way around the proxy", { origin: "http://10.0.0.5:3000", host }, false],
  ["the same without encryption", { origin: "http://chengwen.example.cn", host }, false],
  ["another port", { origin: "https://chengwen.example.cn:8443", host }, false],
  ["a host of the other side's choice", { origin: "https://evil.example", host: "evil.example" }, false],
  ["no origin, but the browser vouches", { "sec-fetch-site": "same-origin", host }, true],
])("with a public address: %s", (_, headers, same) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>), publicUrl)).toBe(same);
});

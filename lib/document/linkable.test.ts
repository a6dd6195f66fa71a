import { expect, test } from "vitest";
import { isLinkable } from "./linkable.ts";

test.each([
  ["https://www.moe.gov.cn/新闻?q=1#甲", true],
  ["HTTP://a.cn", true],
  ["mailto:office@a.cn", true],
  ["javascript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["java\tscript:alert(1)", false],
  ["data:text/html,<script>", false],
  ["file:///etc/passwd", false],
  ["//a.cn", false],
  ["/summaries", false],
  ["http://[", false],
  ["https://a.cn/年度 总结.docx", true],
  ["https://a.cn/\nb", false],
  ["mailto:", false],
  ["", false],
  [null, false],
  [{ href: "https://a.cn" }, false],
])("%j may stand in a document: %s", (href, yes) => {
  expect(isLinkable(href)).toBe(yes);
});

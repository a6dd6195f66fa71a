import { expect, test } from "vitest";
import { doc, p, table } from "../../../tests/paper.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { withPresentComments } from "./with-present-comments.ts";

const about = (id: string, text: string): DocumentJson => ({
  type: "text",
  text,
  marks: [{ type: "comment", attrs: { id } }],
});
const [safety, sport] = ["加强校园安全检查，排查各类隐患。", "开展阳光体育活动，学生体质提高。"];

test("a comment stays on its words where they stand in the older text too, in tables and after a move", () => {
  const older = doc(p("body", sport), p("body", "加强校园检查，排查各类隐患。"), table(["第一小学", "120"]));
  const present = doc(
    p("body", "加强", about("a", "校园安全检查"), "，排查各类隐患。"),
    p("body", sport),
    table(["第一小学", "135"]),
  );
  const commented = withPresentComments(older, present);
  expect(commented.toJSON()).toEqual(
    doc(
      p("body", sport),
      p("body", "加强", about("a", "校园"), about("a", "检查"), "，排查各类隐患。"),
      table(["第一小学", "120"]),
    ).toJSON(),
  );
});

test("its own comments stay where they were, and those whose words are gone go", () => {
  const older = doc(p("body", about("a", "加强"), "校园安全检查，排查各类隐患。"));
  const present = doc(
    p("body", "加强校园安全检查，", about("a", "排查各类隐患。")),
    p("body", about("b", sport)),
  );
  expect(withPresentComments(older, present)).toBe(older);
  expect(withPresentComments(doc(p("body", safety)), doc(p("body", safety))).eq(doc(p("body", safety)))).toBe(
    true,
  );
});

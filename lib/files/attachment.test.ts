import { expect, test } from "vitest";
import { attachment } from "./attachment.ts";

test("the header carries the Chinese name", () => {
  expect(attachment("总结(1).docx")).toBe(
    "attachment; filename=\"summary.docx\"; filename*=UTF-8''%E6%80%BB%E7%BB%93%281%29.docx",
  );
});

import { expect, test } from "vitest";
import { staleOf } from "../../../tests/stale-words.ts";

test.each<[text: string, ...found: string[]]>([
  ["印发《宣传工作要点》", "《宣传工作要点》"],
  ["《管理办法〈试行〉》和《实施〈条例〉的意见》", "《管理办法〈试行〉》", "《实施〈条例〉的意见》"],
  ["《关于印发《2025年要点》的通知》", "《关于印发《2025年要点》的通知》"],
  ["修订《工作方案，完成率95%。制定《名册》", "《名册》"],
  ["《工作方案，制定《名册》各一份", "《名册》"],
  ["他说》没有开头"],
  ["《方案\n要点》"],
])("%s", (text, ...found) => {
  expect(staleOf("title", text)).toEqual(found);
});

import { expect, test } from "vitest";
import { withoutUnchangedIndexes } from "./without-unchanged-indexes.ts";

const script = [
  '-- DropIndex\nDROP INDEX "unit_path_idx";',
  '-- DropIndex\nDROP INDEX "unit_name_idx";',
  '-- AlterTable\nALTER TABLE "unit" ADD COLUMN "motto" TEXT;',
  '-- CreateIndex\nCREATE INDEX "unit_path_idx" ON "unit"("path" text_pattern_ops);',
  '-- CreateIndex\nCREATE INDEX "unit_name_idx" ON "unit"("name", "kind");',
];
const definitions = [
  "CREATE INDEX unit_path_idx ON public.unit USING btree (path text_pattern_ops)",
  "CREATE INDEX unit_name_idx ON public.unit USING btree (name)",
];

test("an index that stays as it is leaves the script, one that changes does not", () => {
  expect(withoutUnchangedIndexes(script.join("\n\n"), definitions)).toBe(
    [script[1], script[2], script[4]].join("\n\n"),
  );
});

test("nothing remains when only unchanged indexes were named", () => {
  expect(withoutUnchangedIndexes(`${script[0]}\n\n${script[3]}\n`, definitions)).toBe("");
});

import type { SummaryState } from "../../prisma/client/enums.ts";

/** Longest name without its ending that every system and most mail programs keep. */
const longest = 80;

/**
 * The name under which a summary is saved as a Word file: its title, with the year in front where the
 * title does not say it, without the unit before the year, and without what Windows forbids in names.
 */
export function docxName(title: string, year: number): string {
  const words = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const from = words.indexOf(String(year));
  const whole =
    from < 0 ? `${year}年度${words || "工作总结"}` : words.slice(isUnit(words.slice(0, from)) ? from : 0);
  const cut = [...whole].slice(0, longest).join("");
  return `${cut.replace(/[. ]+$/, "")}.docx`;
}

/** What the file of a summary says of its state; that of one that was signed here says nothing. */
const stateRemarks: Readonly<Record<SummaryState, string>> = {
  drafting: "草稿",
  review: "送审稿",
  final: "",
};

/** What the name of a summary's file says of it: a final one that was imported was approved elsewhere, if at all. */
export function remarkOf({ state, imported }: { state: SummaryState; imported: readonly object[] }): string {
  return state === "final" && imported.length > 0 ? "导入" : stateRemarks[state];
}

/** The name of a Word file with a remark at its end: 年度工作总结（草稿）.docx */
export function withRemark(name: string, remark: string): string {
  return remark ? name.replace(/(\.docx)?$/, `（${remark}）.docx`) : name;
}

/** The name under which the sources of the figures of such a file are saved as an Excel file. */
export function sourcesName(title: string, year: number): string {
  return docxName(title, year).replace(/\.docx$/, "数据来源.xlsx");
}

/** Whether the words before the year can only name the unit, which the file's name leaves out. */
function isUnit(words: string): boolean {
  return /^\p{Script=Han}{2,30}$/u.test(words);
}

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

/** The name under which the sources of the figures of such a file are saved as an Excel file. */
export function sourcesName(title: string, year: number): string {
  return docxName(title, year).replace(/\.docx$/, "数据来源.xlsx");
}

/** Whether the words before the year can only name the unit, which the file's name leaves out. */
function isUnit(words: string): boolean {
  return /^\p{Script=Han}{2,30}$/u.test(words);
}

/** The header that makes a browser save a file under a Chinese name (RFC 6266, with a plain name for the rest). */
export function attachment(name: string, plain = "summary.docx"): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

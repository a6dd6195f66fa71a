import { typedNumber } from "../../document/structure/typed-number.ts";
import { isAddedColumn, isAddedRow } from "./added.ts";
import { wordsOf } from "./grid.ts";
import { nameOf, type Sheet, type SheetRow, type SumLabel } from "./sheet.ts";
import { isClean, sumOf, type WrongSum, wrongSum } from "./wrong-sum.ts";

/** The rows of a table that say another sum than the rows above them make. */
export function sumsBelow({ title, heads, rows }: Sheet): WrongSum[] {
  if (!areOfOneKind(rows)) return [];
  return rows.flatMap(({ cells, sum }, row) => {
    if (!sum) return [];
    const sets = candidates(rows.slice(0, row), sum);
    return cells.flatMap((cell, column) => {
      const head = nameOf(heads[column]!);
      if (column < sum.after || !isClean(cell) || !isAddedColumn(head)) return [];
      const { value } = cell.number;
      const [parts = [], ...others] = sets.map((set) => set.map(({ cells }) => cells[column]!));
      if ([parts, ...others].some((each) => sumOf(each) === value)) return [];
      const name = heads[column]!.map(wordsOf).at(-1) ?? "";
      const wrong = wrongSum(cell, parts, { label: sum.word, parts: "above", name, head: title + head });
      const values = parts.map(({ number }) => number?.value ?? 0n);
      return wrong && !hidesSums(values, value) ? [wrong] : [];
    });
  });
}

/** What a sum may be of, first what it most likely is of. */
function candidates(above: readonly SheetRow[], { word, group }: SumLabel): SheetRow[][] {
  const since = (from: number) => above.slice(from).filter(({ sum }) => !sum);
  const after = (is: (sum: SumLabel) => boolean) => above.findLastIndex(({ sum }) => sum && is(sum)) + 1;
  const last = after(() => true);
  const own = since(last);
  const grouped = group ? [own.filter(({ cells }) => cells.includes(group))] : [];
  // A group before this one may have no sum of its own.
  if (word === "小计") return [...grouped, own, ...own.slice(-mostEnds).map((_, at, ends) => ends.slice(at))];
  const starts = [after((sum) => sum.word === word), 0, last];
  const sets = starts.flatMap((from) => {
    const words = new Set(
      above.slice(from).flatMap(({ sum }) => (sum && sum.word !== word ? [sum.word] : [])),
    );
    const bySums = [...words].map((each) => [
      ...above.slice(from).filter(({ sum }) => sum?.word === each),
      ...since(after((sum) => sum.word === each)),
    ]);
    return [since(from), ...bySums];
  });
  return [...grouped, ...sets];
}

/** How long the last rows of a group may be to be looked at by themselves. */
const mostEnds = 60;

/** Whether all rows stand side by side: no row is part of another or compares with it. */
function areOfOneKind(rows: readonly SheetRow[]): boolean {
  const first = rows.find(({ sum }) => sum)?.sum;
  // Sums that stand before their parts.
  if (!first || rows[0]?.sum) return false;
  const labels = rows
    .slice(
      0,
      rows.findLastIndex(({ sum }) => sum),
    )
    .flatMap(({ cells, sum }) => (sum ? [] : [cells.slice(0, first.after)]));
  const words = labels.map((cells) => [...new Set(cells)].map(wordsOf).join(""));
  const marks = new Set(labels.map(([cell]) => markOf(cell?.text ?? "")));
  return words.every(isAddedRow) && marks.size < 2;
}

/** How a row is numbered or indented, by which some rows are parts of others. */
function markOf(text: string): string {
  const words = text.trim();
  if (/^\d+$/.test(words)) return "digits";
  if (/^[一二三四五六七八九十]+$/.test(words)) return "numerals";
  if (/^\d+[.．]\d/.test(words)) return "decimal";
  return `${typedNumber(words)?.kind ?? ""}${/^\s/.test(text) ? " indented" : ""}`;
}

/** Whether a whole is right when rows that are sums of those beside them count once. */
function hidesSums(all: readonly bigint[], whole: bigint): boolean {
  const values = all.filter((value) => value !== 0n);
  if (values.length > mostValues) return true;
  const hidden = values.filter(
    (value, at) => begins(values.slice(at + 1), value) || begins(values.slice(0, at).reverse(), value),
  );
  const sum = total(values);
  return sum - total(hidden) === whole || hidden.some((value) => sum - value === whole);
}

/** No table that one reads has more rows. */
const mostValues = 2000;

/** Whether the first numbers of a list, at least two, make a sum. */
function begins(values: readonly bigint[], sum: bigint): boolean {
  let so = 0n;
  for (const [at, value] of values.entries()) {
    so += value;
    if (at > 0 && so === sum) return true;
    if (so > sum) return false;
  }
  return false;
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

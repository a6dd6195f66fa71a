import { kinshipOf } from "../numbers/families.ts";
import { isAddedColumn, isAddedRow } from "./added.ts";
import { type GridCell, wordsOf } from "./grid.ts";
import { nameOf, type Sheet, type SheetRow, sumOfHead } from "./sheet.ts";
import { isClean, sumOf, type WrongSum, wrongSum } from "./wrong-sum.ts";

/** The cells of sum columns that say another sum than the columns beside them make. */
export function sumsBeside(sheet: Sheet): WrongSum[] {
  const columns = numberColumns(sheet);
  return columns.filter(({ word }) => word !== null).flatMap((column) => wrongIn(sheet, column, columns));
}

/** A column with numbers that can be added. */
type Column = { at: number; heads: readonly GridCell[]; word: string | null };

function numberColumns({ heads, rows }: Sheet): Column[] {
  const isWords = (at: number) =>
    rows.filter(({ cells }) => cells[at]!.number === null && !cells[at]!.none).length * 2 > rows.length;
  const named = heads.findIndex((_, at) => isWords(at));
  return heads.flatMap((over, at) => {
    const counts = at > named && isAddedColumn(nameOf(over)) && rows.some(({ cells }) => isClean(cells[at]));
    return counts ? [{ at, heads: over, word: sumOfHead(over.at(-1)) }] : [];
  });
}

/** Rows are wrong where most others agree on what the column is the sum of, or where its headings leave no doubt. */
function wrongIn({ title, rows }: Sheet, sum: Column, columns: readonly Column[]): WrongSum[] {
  const { sets, firsts, sums } = partsOf(sum, columns);
  const judged = rows.filter((row) => isAddedRow(labelOf(row, columns)) || row.sum);
  const head = title + nameOf(sum.heads);
  const [best] = [...sets, ...firsts]
    .map((set) => {
      const cellsIn = (row: SheetRow, of = set) => of.map(({ at }) => row.cells[at]!);
      const fits = (row: SheetRow, of = set) => sumOf(cellsIn(row, of)) === row.cells[sum.at]!.number?.value;
      const right = judged.filter(
        (row) => fits(row) && cellsIn(row).filter(({ number }) => number && number.value !== 0n).length > 1,
      );
      const wrong = judged.flatMap((row) => {
        if (fits(row) || fits(row, sums)) return [];
        const named = row.cells.slice(0, columns[0]!.at).findLast(({ none, number }) => !none && !number);
        const name = named ? wordsOf(named) : "";
        const said = { label: sum.word!, parts: "beside" as const, name, head };
        return wrongSum(row.cells[sum.at]!, cellsIn(row), said) ?? [];
      });
      return { set, right: right.length, wrong };
    })
    .sort((one, other) => other.right - one.right);
  if (!best) return [];
  const { set, right, wrong } = best;
  const names = set.map(({ heads }) => wordsOf(heads.at(-1)!));
  const told = kinshipOf(names).complete;
  const sure =
    sets.length === 1 &&
    sets[0] === set &&
    (told || isBehind(sum, set)) &&
    wrong.length <= Math.max(right, told ? 2 : 1);
  return right > wrong.length || sure ? wrong : [];
}

/** Whether a column that calls itself their sum stands behind its parts, none of which are only some of it. */
function isBehind({ at, word }: Column, set: readonly Column[]): boolean {
  return word !== "总数" && set.every((part) => part.at < at && !partly.test(nameOf(part.heads)));
}

/** Headings of what is part of another column, or holds others. */
const partly = /其中|合计|总计|小计|共计|总[数人量额]|全[年部体]/;

/** What a sum column may be the sum of. */
type Parts = {
  /** Columns without a sum of their own, between it and the next sum column, or all. */
  sets: Column[][];
  /** The first columns behind it, where others follow that count the same in another way: 合计, 男, 女, 党员. */
  firsts: Column[][];
  /** Other sum columns. */
  sums: Column[];
};

function partsOf(sum: Column, columns: readonly Column[]): Parts {
  const parent = sum.heads.at(-2);
  const own = parent && parent.columns > 1 ? columns.filter(({ heads }) => heads.includes(parent)) : columns;
  const parts = own.filter(({ word }) => word === null);
  const others = own.filter(({ word, at }) => word !== null && at !== sum.at);
  const before = others.findLast(({ at }) => at < sum.at)?.at ?? -1;
  const behind = others.find(({ at }) => at > sum.at)?.at ?? Number.POSITIVE_INFINITY;
  const next = parts.filter(({ at }) => at > sum.at && at < behind);
  const beside = [parts.filter(({ at }) => at > before && at < sum.at), next];
  const all = [parts.filter(({ at }) => at < sum.at), parts.filter(({ at }) => at > sum.at), parts];
  const sets = (sum.word === "小计" ? beside : [...beside, ...all]).filter(
    (set) => set.length > 1 && inOneUnit(set),
  );
  const different = new Map(sets.map((set) => [set.map(({ at }) => at).join(), set]));
  return {
    sets: [...different.values()],
    firsts: next.slice(2, mostFirsts).map((_, more) => next.slice(0, more + 2)),
    sums: sum.word === "小计" ? [] : others.filter(({ word }) => word !== sum.word),
  };
}

/** No heading is followed by more parts. */
const mostFirsts = 12;

function inOneUnit(set: readonly Column[]): boolean {
  const units = set.map(({ heads }) => /[（(]([^（）()]{1,6})[)）]/.exec(nameOf(heads))?.[1] ?? "");
  return new Set(units).size === 1;
}

function labelOf({ cells }: SheetRow, [first]: readonly Column[]): string {
  return cells
    .slice(0, first?.at ?? 0)
    .map(wordsOf)
    .join("");
}

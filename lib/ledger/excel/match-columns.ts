import type { Declaration } from "../declaration.ts";
import { bareText } from "./bare-text.ts";
import { readColumns, type SheetColumn, type Target } from "./sheet-columns.ts";
import { reasonHeader, stateHeader } from "./words.ts";

/** Which field each column of a file fills; null for those that fill none. */
export type Mapping = (Target | null)[];

/** How much alike two names must be, from 0 to 1, to count as the same. */
const alike = 0.6;

/** What offices call the date and the unit. */
const otherNames: Record<string, string[]> = {
  date: ["日期", "时间", "年月日"],
  unit: ["单位名称", "学校", "报送单位", "填报单位", "所属单位", "部门", "科室"],
};

/**
 * Which column fills which field: as it was mapped before, then by the same header, by the same header without
 * spaces, brackets and units, and at last by close words. No field is filled twice.
 * @param before what the same headers were mapped to the last time
 */
export function matchColumns(
  headers: readonly string[],
  declaration: Declaration,
  before: ReadonlyMap<string, Target | null> = new Map(),
): Mapping {
  const columns = readColumns(declaration);
  const mapping: Mapping = headers.map(() => null);
  const open = new Set(headers.keys());
  const free = new Map(columns.map((column) => [column.target, column]));
  const take = (index: number, target: Target | null) => {
    mapping[index] = target;
    open.delete(index);
    if (target !== null) free.delete(target);
  };
  for (const index of [...open]) {
    const target = before.get(headers[index]!);
    if (target === null || (target !== undefined && free.has(target))) take(index, target);
  }
  for (const index of [...open]) if (isOurs(headers[index]!) || headers[index] === "") open.delete(index);
  for (const same of [exactly, barely, otherwise]) {
    for (const index of [...open]) {
      const found = [...free.values()].find((column) => same(headers[index]!, column));
      if (found) take(index, found.target);
    }
  }
  const pairs = [...open]
    .flatMap((index) =>
      [...free.values()].map(({ target, header }) => ({
        ...{ index, target },
        likeness: likeness(bareHeader(headers[index]!), bareHeader(header)),
      })),
    )
    .filter((pair) => pair.likeness >= alike)
    .sort((one, other) => other.likeness - one.likeness);
  for (const { index, target } of pairs) if (open.has(index) && free.has(target)) take(index, target);
  return mapping;
}

/** How many of these texts are headers of this kind of ledger: what tells the header from other rows. */
export function countHeaders(texts: readonly string[], names: ReadonlySet<string>): number {
  return new Set(texts.map(bareHeader).filter((text) => names.has(text))).size;
}

/** The names by which `countHeaders` counts. */
export function headerNames(declaration: Declaration): Set<string> {
  const own = readColumns(declaration).flatMap(({ target, header }) => [
    header,
    ...(otherNames[target] ?? []),
  ]);
  return new Set([...own, reasonHeader, stateHeader].map(bareHeader));
}

/** 参学人数 for 参学人数（人）, 日期 for *日期. */
export function bareHeader(header: string): string {
  const bare = bareText(header);
  return bare.replace(/[(（[【][^)）\]】]{0,20}[)）\]】]/g, "").replace(/[*:：、,，.。/\\_-]/g, "") || bare;
}

function isOurs(header: string): boolean {
  return header === reasonHeader;
}

function exactly(header: string, column: SheetColumn): boolean {
  return header.trim() === column.header;
}

function barely(header: string, column: SheetColumn): boolean {
  return bareHeader(header) === bareHeader(column.header);
}

function otherwise(header: string, { target }: SheetColumn): boolean {
  return otherNames[target]?.includes(bareHeader(header)) ?? false;
}

/** The share of pairs of neighbouring characters that two texts have in common; 0.7 where one holds the other. */
function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = (text: string) =>
    new Set(Array.from(text).map((sign, at, all) => sign + (all[at + 1] ?? "")));
  const [ours, theirs] = [pairs(one), pairs(other)];
  const common = [...ours].filter((pair) => theirs.has(pair)).length;
  const share = (2 * common) / (ours.size + theirs.size);
  return one.includes(other) || other.includes(one) ? Math.max(share, 0.7) : share;
}

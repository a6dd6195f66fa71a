/** Rows that belong together: shown, or folded behind how many they are. */
export type RowGroup<Row> = { folded: boolean; rows: Row[] };

/** Fewer unchanged rows than this are read over sooner than opened. */
const least = 3;

/** The rows in groups: long runs of unchanged ones are folded, but for the row next to each change. */
export function foldRows<Row extends { kind: string }>(rows: readonly Row[]): RowGroup<Row>[] {
  const near = (at: number) => [at - 1, at, at + 1].some((each) => rows[each] && rows[each].kind !== "same");
  const groups: RowGroup<Row>[] = [];
  for (const [at, row] of rows.entries()) {
    const folded = !near(at);
    const last = groups.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else groups.push({ folded, rows: [row] });
  }
  return groups.map(({ folded, rows }) => ({ folded: folded && rows.length >= least, rows }));
}

/** Points of a report, by level and channel. The channel `""` stands for every other one, and for none. */
export type Points = Record<string, Record<string, number>>;

/** The channel that stands for every other one, and for none. */
export const otherChannel = "";

const channels = ["报刊", "电视", "网站", "微信", "客户端", otherChannel];

const byLevel: Record<string, readonly number[]> = {
  国家级: [20, 20, 12, 10, 10, 10],
  省级: [10, 10, 6, 5, 5, 5],
  市级: [5, 5, 3, 2, 2, 2],
  区县级: [3, 3, 2, 1, 1, 1],
  内宣: [1, 1, 1, 1, 1, 1],
};

/** What counts until a bureau has written its own. */
export const builtInPoints: Points = Object.fromEntries(
  Object.entries(byLevel).map(([level, worth]) => [
    level,
    Object.fromEntries(channels.map((channel, index) => [channel, worth[index] ?? 0])),
  ]),
);

/** What one report is worth; a level that the table does not know is worth nothing. */
export function pointsOf(points: Points, level: string, channel: string): number {
  const row = Object.hasOwn(points, level) ? points[level] : undefined;
  if (!row) return 0;
  const named = Object.hasOwn(row, channel) ? row[channel] : undefined;
  return named ?? (Object.hasOwn(row, otherChannel) ? (row[otherChannel] ?? 0) : 0);
}

/** A table with exactly these levels and channels, each cell as `points` has it. */
export function pointsTable(
  points: Points,
  levels: readonly string[],
  channels: readonly string[],
): { level: string; cells: { channel: string; points: number }[] }[] {
  return levels.map((level) => ({
    level,
    cells: [...channels, otherChannel].map((channel) => ({
      channel,
      points: pointsOf(points, level, channel),
    })),
  }));
}

/** The cells in which two tables differ, in words for the audit table: `国家级·报刊 20 → 25`. */
export function pointsChanges(before: Points, after: Points): string[] {
  const cells = [before, after].flatMap((points) =>
    Object.entries(points).flatMap(([level, row]) =>
      Object.keys(row).map((channel) => ({ level, channel, name: `${level}·${channel || "其他"}` })),
    ),
  );
  return [...new Map(cells.map((cell) => [cell.name, cell])).values()].flatMap(({ level, channel, name }) => {
    const [from, to] = [pointsOf(before, level, channel), pointsOf(after, level, channel)];
    return from === to ? [] : [`${name} ${from} → ${to}`];
  });
}

import type { Finding, Level } from "../rule.ts";

/** How many findings there are of each level; those of level error stand in the way of a final summary. */
export function countLevels(findings: readonly Pick<Finding, "level">[]): Record<Level, number> {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}

import type { Finding, SourceFile } from "./source-file.ts";

const warnAbove = 220;
const failAbove = 260;

/** Files of code that have grown too long to be about one thing. */
export function checkFileSize(files: SourceFile[]): Finding[] {
  return files.flatMap((file): Finding[] => {
    if (file.path.endsWith(".json")) return [];
    const lines = file.text.split("\n").length - 1;
    if (lines <= warnAbove) return [];
    const message = `${lines} lines; split it by concern (at most ${failAbove})`;
    return [
      { path: file.path, line: lines, message, ...(lines <= failAbove ? { warning: true as const } : {}) },
    ];
  });
}

import { type Finding, lineAt, type SourceFile } from "./source-file.ts";

const patterns: [RegExp, string][] = [
  [/\b(TO(?:)DO|FIX(?:)ME|XX(?:)X|HA(?:)CK)\b/g, "a note of unfinished work"],
  [
    /\b(?:test|it|describe)(?:\.\w+)*\.(only|skip|todo|fixme|fails)\b/g,
    "a test that is switched off or alone",
  ],
  [/^\s*debugger;/gm, "a breakpoint"],
];
const consoleCall = /\bconsole\.(log|debug|info|warn|error)\(/g;

/** Notes of unfinished work, tests switched off, breakpoints, and printing outside scripts and the start. */
export function checkLeftovers(files: SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    if (file.path.endsWith(".json")) return [];
    const prints = /^(app|components|lib)\/.*(?<!\.test)\.\w+$/.test(file.path);
    const all = prints ? [...patterns, [consoleCall, "printing (use lib/log.ts)"] as const] : patterns;
    return all.flatMap(([pattern, what]) =>
      [...file.text.matchAll(pattern)].map((match) => ({
        path: file.path,
        line: lineAt(file.text, match.index + match[0].search(/\S/)),
        message: `${what}: ${match[0].trim()}`,
      })),
    );
  });
}

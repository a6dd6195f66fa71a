import { type Finding, importsOf, lineAt, type SourceFile } from "./source-file.ts";

/** Files of lib's own, and areas, whose work is the outside world: the database, the clock, the request. */
const outside =
  /^lib\/([\w-]+\.ts$|(auth|collab|images|audit)\/|[\w/-]+\/(queries|mutations|actions)\.ts$|[\w/-]+\/built-in\/)/;

const forbiddenWords: [RegExp, string][] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/g, "the clock (take the time as an argument)"],
  [/\bprocess\.env\b/g, "the environment (take the setting as an argument)"],
];

/** Prisma outside lib, and next, react, Prisma, clock or environment in the pure files of lib. */
export function checkPurity(files: SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    if (/\.(test|spec)\.tsx?$/.test(file.path) || !/\.tsx?$/.test(file.path)) return [];
    if (/^(app|components)\//.test(file.path)) return prismaInside(file);
    return file.path.startsWith("lib/") && !outside.test(file.path) ? impurities(file) : [];
  });
}

function prismaInside(file: SourceFile): Finding[] {
  const room = file.path.split("/")[0];
  const client = room === "components" || /^["']use client["']/m.test(file.text);
  return importsOf(file).flatMap(({ to, line, typeOnly }): Finding[] => {
    if (isPrisma(to) && !to.endsWith("/enums.ts") && !typeOnly) {
      return [{ path: file.path, line, message: `${room} may not use Prisma (${to})` }];
    }
    if (client && !typeOnly && /^lib\/[\w/-]+\/(queries|mutations)\.ts$/.test(to)) {
      return [
        { path: file.path, line, message: `${to} runs on the server only; load in app, change by an action` },
      ];
    }
    return [];
  });
}

function impurities(file: SourceFile): Finding[] {
  const imports = importsOf(file).flatMap(({ to, line, typeOnly }): Finding[] => {
    if (typeOnly || to.endsWith("/enums.ts")) return [];
    const named = /^(next|react|react-dom|next-intl|next-auth)(\/|$)/.test(to) || isPrisma(to);
    return named ? [{ path: file.path, line, message: `a pure file of lib may not use ${to}` }] : [];
  });
  const words = forbiddenWords.flatMap(([pattern, what]) =>
    [...file.text.matchAll(pattern)].map((match) => ({
      path: file.path,
      line: lineAt(file.text, match.index),
      message: `a pure file of lib may not use ${what}`,
    })),
  );
  return [...imports, ...words];
}

function isPrisma(to: string): boolean {
  return to.startsWith("prisma/client") || to.startsWith("@prisma/") || to === "lib/db.ts" || to === "pg";
}

import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type SectionNode, type SectionTree, sectionTree } from "#lib/document/structure/section-tree.ts";
import type { Structured } from "#lib/document/structure/structure.ts";
import type { Warning } from "#lib/document/structure/warning.ts";
import { openFile } from "#lib/docx/import/open-file.ts";
import { prepareFile } from "#lib/docx/import/prepare-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { checkSize } from "#lib/files/check-size.ts";
import { translatorFor } from "./translator-for.ts";

type Said = Warning & { sentence: string };
type Shown = { title: string } & SectionTree & { aside: string[]; warnings: Said[] };

/**
 * `npx chengwen open <file> [--json]`: the structure of a document in a file.
 * @returns what to print
 * @throws AppError `command.open-usage`, `file.…` when the file cannot be read
 */
export async function openCommand(args: readonly string[]): Promise<string> {
  const paths = args.filter((arg) => !arg.startsWith("--"));
  const known = args.every((arg) => !arg.startsWith("--") || arg === "--json");
  const [path] = paths;
  if (path === undefined || paths.length > 1 || !known) throw new AppError("command.open-usage");
  const file = await prepareFile(basename(path), await readWithin(path, env().FILE_LIMIT_MB));
  const opened = openFile(file.name, file.bytes);
  const documents = opened.documents.map(shown);
  const warnings = opened.warnings.map(said);
  if (args.includes("--json")) return JSON.stringify(asJson(documents, warnings), null, 2);
  return [...documents.map(asOutline), ...warnings.map((each) => `! ${each.sentence}`)].join("\n\n");
}

async function readWithin(path: string, limitMb: number): Promise<Uint8Array> {
  const status = await stat(path).catch(() => null);
  if (!status?.isFile()) throw new AppError("file.not-found", { path });
  checkSize(status.size, limitMb);
  return readFile(path);
}

function shown({ doc, title, aside, warnings }: Structured): Shown {
  return { title, ...sectionTree(doc), aside, warnings: warnings.map(said) };
}

function said(warning: Warning): Said {
  return { ...warning, sentence: translatorFor("files")(`warnings.${warning.code}`, warning.values) };
}

/** The one document; of a file with several the first title, all sections, and each document by itself. */
function asJson(documents: Shown[], warnings: Said[]): object {
  const [first] = documents;
  if (first && documents.length === 1) return { ...first, warnings: [...warnings, ...first.warnings] };
  return {
    title: first?.title ?? "",
    sections: documents.flatMap((each) => each.sections),
    aside: documents.flatMap((each) => each.aside),
    warnings: [...warnings, ...documents.flatMap((each) => each.warnings)],
    documents,
  };
}

function asOutline({ title, byline, opening, sections, signature, aside, warnings }: Shown): string {
  const words = translatorFor("commands");
  return [
    `# ${title || words("untitled")}`,
    ...(byline ? [`  ${byline.replaceAll("\n", " ")}`] : []),
    ...(opening ? [`  ${beginning(opening)}`] : []),
    ...sections.flatMap((section) => sectionLines(section)),
    ...(signature ? [`  ${signature.replaceAll("\n", " ")}`] : []),
    ...aside.map((line) => `~ ${words("aside", { line: beginning(line) })}`),
    ...warnings.map((warning) => `! ${warning.sentence}`),
  ].join("\n");
}

function sectionLines({ heading, level, number, text, children }: SectionNode): string[] {
  const indent = "  ".repeat(level - 1);
  const body = text ? [`${indent}    ${beginning(text)}`] : [];
  return [`${indent}${number}${beginning(heading)}`, ...body, ...children.flatMap(sectionLines)];
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

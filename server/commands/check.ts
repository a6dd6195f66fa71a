import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { checkSize } from "#lib/files/check-size.ts";
import { type Finding, levels } from "#lib/proofread/rule.ts";
import { isUuid } from "#lib/uuid.ts";
import { type Checked, checkFile } from "./check-file.ts";
import type { Answer } from "./main.ts";
import { placeInText } from "./place-in-text.ts";
import { translatorFor } from "./translator-for.ts";

/**
 * `npx chengwen check <file or summary id> [--json]`: what the proofreading rules find. Of a file nothing is set aside or
 * put right before; of a summary all that the application knows about it counts.
 * @returns what to print; the exit code is 1 where an error is among the findings
 * @throws AppError `command.check-usage`, `access.not-found`, `file.…` when there is nothing that can be read
 */
export async function checkCommand(args: readonly string[]): Promise<Answer> {
  const [target, ...more] = args.filter((arg) => !arg.startsWith("--"));
  const known = args.every((arg) => !arg.startsWith("--") || arg === "--json");
  if (target === undefined || more.length > 0 || !known) throw new AppError("command.check-usage");
  const checked = await checkTarget(target);
  const text = args.includes("--json") ? asJson(target, checked) : asLines(target, checked);
  const isGrave = checked.documents.some(({ findings }) => findings.some(({ level }) => level === "error"));
  return { text, status: isGrave ? 1 : 0 };
}

async function checkTarget(target: string): Promise<Checked> {
  const status = await stat(target).catch(() => null);
  // Reading a file needs nothing of what the database needs.
  if (!status && isUuid(target)) return (await import("./check-stored.ts")).checkStored(target);
  if (!status?.isFile()) throw new AppError("file.not-found", { path: target });
  checkSize(status.size, env().FILE_LIMIT_MB);
  return checkFile(basename(target), await readFile(target));
}

/** `from` and `to` are offsets in the text of the file, which of other files than plain ones is a line for each paragraph. */
function asJson(file: string, checked: Checked): string {
  const placeOf = placeInText(checked);
  const findings = checked.documents.flatMap(({ findings }, document) =>
    findings.map((finding) => {
      const { rule, level, text, section, fix } = finding;
      return { rule, level, text, message: messageOf(finding), section, ...placeOf(document, finding), fix };
    }),
  );
  return JSON.stringify({ file, findings }, null, 2);
}

function asLines(file: string, { documents }: Checked): string {
  const words = translatorFor("commands");
  const names = translatorFor("proofread");
  const findings = documents.flatMap((document) => document.findings);
  const [errors = 0, warnings = 0, hints = 0] = levels.map(
    (level) => findings.filter((finding) => finding.level === level).length,
  );
  const lines = findings.map((finding) => {
    const { level, section, text } = finding;
    const values = { level: names(`levels.${level}`), section: section && `${section} `, text };
    return words("found", { ...values, message: messageOf(finding) });
  });
  return [words("checked", { file, errors, warnings, hints }), ...lines].join("\n");
}

/** The sentence of a finding; of rules, which are many, the keys are not checked by types but by their tests. */
function messageOf({ rule, reason = "default", values }: Finding): string {
  const words = translatorFor("proofread") as unknown as (key: string, values: Finding["values"]) => string;
  return words(`${rule}.${reason}`, values);
}

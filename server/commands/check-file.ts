import type { Node } from "@tiptap/pm/model";
import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";
import { textOf, titleOf } from "#lib/document/sections.ts";
import { fileKind } from "#lib/docx/import/file-kind.ts";
import { openAsWritten } from "#lib/docx/import/open-file.ts";
import { prepareFile } from "#lib/docx/import/prepare-file.ts";
import { readText } from "#lib/files/read-text.ts";
import { guessPeriod } from "#lib/imports/guess/guess-period.ts";
import type { Period } from "#lib/period.ts";
import { builtInDictionary } from "#lib/proofread/built-in-dictionary.ts";
import { createCheck } from "#lib/proofread/check.ts";
import type { Context, Finding, Settings } from "#lib/proofread/rule.ts";
import { allRules } from "#lib/proofread/rules.ts";

/** What was checked: the text of a plain file, and of each document what was found in it. */
export type Checked = { source: string | null; documents: { doc: Node; findings: Finding[] }[] };

/** Checks the documents of a file as they are written there, each for the period that its title says. */
export async function checkFile(name: string, bytes: Uint8Array): Promise<Checked> {
  const file = await prepareFile(name, bytes);
  const kind = fileKind(file.name, file.bytes);
  // Marks of lists and quotations belong to a file of that language.
  const settings: Settings = kind === "markdown" ? { "web-mark": "off" } : {};
  return {
    source: kind === "text" ? readText(file.bytes).text : null,
    documents: openAsWritten(file.name, file.bytes).map((json) => checkDocument(json, settings)),
  };
}

function checkDocument(json: DocumentJson, settings: Settings): { doc: Node; findings: Finding[] } {
  const doc = parseDocument(json);
  const period = periodOf(titleOf(doc), textOf(doc));
  const check = createCheck(contextOf(period ?? anyPeriod), {
    ...settings,
    ...(period ? {} : withoutPeriod),
  });
  return { doc, findings: check(doc) };
}

function periodOf(title: string, text: string): Period | null {
  if (guessPeriod(title, "", "").year === null) return null;
  const { periodKind, year, part } = guessPeriod(title, text, "");
  return year === null ? null : { periodKind, year, part };
}

const anyPeriod: Period = { periodKind: "year", year: 2000, part: 1 };

/** The rules that would ask for a period are not asked. */
const withoutPeriod: Settings = Object.fromEntries(
  allRules.filter(({ needsPeriod }) => needsPeriod).map(({ id }) => [id, "off"]),
);

function contextOf(period: Period): Context {
  return {
    ...{ period, unit: { names: [] }, dictionary: builtInDictionary },
    ...{ lastYear: null, expected: [], staleFigures: [] },
  };
}

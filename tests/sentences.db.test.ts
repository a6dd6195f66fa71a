import { expect, test } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import { textOf } from "#lib/document/sections.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { builtInDefinitions } from "#lib/ledger/figures/built-in/built-in-definitions.ts";
import { type Formula, isPercent } from "#lib/ledger/figures/definition.ts";
import { matchDefinition } from "#lib/ledger/figures/match-definition.ts";
import { numberContext } from "#lib/ledger/figures/number-context.ts";
import { printFigure } from "#lib/ledger/figures/print-figure.ts";
import { plainStyle } from "#lib/ledger/figures/print-style.ts";
import { listDefinitions, readFigures } from "#lib/ledger/figures/queries.ts";
import { roundings } from "#lib/ledger/figures/roundings.ts";
import { listKinds } from "#lib/ledger/kinds/queries.ts";
import { checkValues, type Values } from "#lib/ledger/records/check-values.ts";
import { storedValues } from "#lib/ledger/records/stored-values.ts";
import { loadBuiltIn } from "#server/built-in.ts";
import type { Prisma } from "../prisma/client/client.ts";
import { makeDefinition, makeDocument, makeKind, makeScope, makeUnit } from "./builders.ts";
import { testDatabase } from "./database.ts";
import { civilitySentences } from "./sentences/civility-sentences.ts";
import { examLedger } from "./sentences/exam-ledger.ts";
import { learningSentences } from "./sentences/learning-sentences.ts";
import { opinionSentences } from "./sentences/opinion-sentences.ts";
import { neverPrinted, notCounted, otherSentences } from "./sentences/other-sentences.ts";
import { publicitySentences } from "./sentences/publicity-sentences.ts";
import type { Lines, Sentence, SentenceFigure } from "./sentences/sentence.ts";

const db = await testDatabase();

/** The sections whose sentences with a number must all be provable, and more. */
const provable = [...learningSentences, ...publicitySentences, ...civilitySentences, ...opinionSentences];

const sentences = [...provable, ...otherSentences];

/** The built-in definitions that give numbers, as numbers in a text are compared with them. */
const countable = builtInDefinitions
  .filter(({ formula }) => formula.aggregate.type !== "list")
  .map(({ key, formula, ...each }) => ({ ...each, id: key, percent: isPercent(formula.aggregate) }));

const rebuilt = await rebuild(sentences);

test("there are enough of them, and built-in definitions serve most", () => {
  expect(provable.length).toBeGreaterThanOrEqual(30);
  const figures = provable.flatMap(([, , each]) => each);
  const served = figures.filter(({ definition }) => typeof definition === "string");
  expect(served.length).toBeGreaterThan(figures.length / 2);
});

test.each(sentences.map(([words], place) => [words.replace(/[[\]]/g, ""), place] as const))(
  "%s",
  (words, place) => {
    expect(rebuilt[place]).toBe(words);
  },
);

test.each(neverPrinted)("%s is never printed: %s", (words) => {
  const values = Array.from({ length: 200 }, (_, n) => [n, n / 6, 9 / (n + 1)]).flat();
  for (const value of values) {
    for (const style of [plainStyle("次"), plainStyle("名"), plainStyle("", true)]) {
      const offered = roundings({ value, list: null }, style).map((each) => each.words);
      expect(offered).not.toContain(words);
    }
  }
});

test.each(notCounted)("no figure is offered in %s: %s", (words) => {
  expect(offered(words.split(/[[\]]/))).toEqual([]);
});

test("of most numbers the right figure is offered first, and none is offered in its stead", () => {
  const places = sentences.flatMap(([words, , figures]) => {
    const parts = words.split(/[[\]]/);
    return figures.flatMap(({ definition }, index) => {
      if (!countable.some(({ id }) => id === definition)) return [];
      const [at, rest] = [2 * index + 1, 2 * index + 2];
      const keys = offered([parts.slice(0, at).join(""), parts[at]!, parts.slice(rest).join("")]);
      return [{ words, definition: definition as string, keys }];
    });
  });
  expect(places.filter(({ keys, definition }) => keys.length > 0 && !keys.includes(definition))).toEqual([]);
  const first = places.filter(({ keys, definition }) => keys[0] === definition);
  expect(first.length / places.length).toBeGreaterThan(0.75);
});

/** Each sentence as a document says it, with figures computed from the records that were entered for it. */
async function rebuild(given: readonly Sentence[]): Promise<string[]> {
  await loadBuiltIn(db);
  const bureau = await makeUnit();
  const scope = await makeScope("administrator", bureau);
  const exams = await makeKind(bureau, examLedger, "高考成绩");
  const kinds = new Map((await listKinds(scope)).map((kind) => [kind.key ?? kind.name, kind]));
  const builtIn = new Map((await listDefinitions(scope)).map((each) => [each.key, each]));
  expect(kinds.get("高考成绩")?.id).toBe(exams.id);

  const offices = await Promise.all(given.map(() => makeUnit({ parent: bureau })));
  const rows = given.flatMap(([, records], place) =>
    records.flatMap((each) => recordsOf(each, kinds.get(each.kind)!, offices[place]!.id)),
  );
  await db.ledgerRecord.createMany({ data: rows });

  const define = async ({ definition }: SentenceFigure) => {
    if (typeof definition === "string") return builtIn.get(definition)!;
    const { kind, measure, ...formula } = definition;
    return makeDefinition(kinds.get(kind)!, bureau, { measure, formula, name: measure });
  };
  const definitions = await Promise.all(given.map(([, , figures]) => Promise.all(figures.map(define))));
  const questions = definitions.flatMap((each, place) =>
    each.map(({ id }) => ({
      ...{ definition: id, unit: offices[place]!.id, below: false, before: false },
      ...{ periodKind: "year" as const, year: 2026, part: 1 },
    })),
  );
  const answers = await readFigures(scope, questions);

  return given.map(([words, , figures], place) => {
    const printed = figures.map(({ style }, index) => {
      const { formula, measure } = definitions[place]![index]!;
      const question = questions.shift()!;
      const answer = answers.shift()!;
      if (answer.state !== "read") throw new Error(`${words} has a figure that is ${answer.state}`);
      const full = { ...plainStyle(measure, isPercent((formula as Formula).aggregate)), ...style };
      const text = printFigure(answer.now, full) ?? "";
      return { type: "figure", attrs: { ...question, ...full, value: answer.now.value, text } };
    });
    return sentenceOf(words, printed);
  });
}

/** The records of one line of the table, checked as if somebody had typed them. */
function recordsOf(
  { times, values, state }: Lines,
  { id, declaration }: { id: string; declaration: Declaration },
  unitId: string,
): Prisma.LedgerRecordCreateManyInput[] {
  const required = declaration.fields.filter((field) => field.required);
  const needed: Values = Object.fromEntries(required.map(({ key, example = null }) => [key, example]));
  return Array.from({ length: times }, (_, index) => {
    const checked = checkValues(declaration, { ...needed, ...values(index) });
    expect(checked.problems).toEqual([]);
    const month = String((index % 12) + 1).padStart(2, "0");
    return {
      ...{ kindId: id, unitId, date: new Date(`2026-${month}-05`), state: state ?? null, fingerprint: "" },
      ...{ ...storedValues(declaration, checked.values), createdBy: "周敏", updatedBy: "周敏" },
    };
  });
}

/** A sentence with figures where its words have brackets, as it reads in the document. */
function sentenceOf(words: string, figures: object[]): string {
  const texts = words.split(/\[[^\]]*\]/);
  const content = texts.flatMap((text, index) => [
    ...(text ? [{ type: "text", text }] : []),
    ...figures.slice(index, index + 1),
  ]);
  const doc = makeDocument([]);
  doc.content!.push({ type: "paragraph", attrs: { style: "body" }, content });
  return textOf(parseDocument(doc).lastChild!);
}

/** The keys of the built-in definitions that are offered for a number between words. */
function offered([before = "", number = "", after = ""]: string[]): string[] {
  const context = numberContext(before + number + after, before.length, before.length + number.length);
  return context ? matchDefinition(context, countable).map(({ id }) => id) : [];
}

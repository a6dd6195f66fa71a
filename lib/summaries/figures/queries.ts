import type { Scope } from "../../auth/scope.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { type KnownDefinition, knownDefinition } from "../../ledger/figures/known-definition.ts";
import { listDefinitions, readFigures } from "../../ledger/figures/queries.ts";
import { type Answer, mostQuestions, questionInput, questionKey } from "../../ledger/figures/question.ts";
import { findSummary } from "../queries.ts";
import { figuresWithin, fillFigures } from "./fill-figures.ts";
import type { AskFigures } from "./input.ts";
import { questionOf, type Subject } from "./question-of.ts";

/**
 * What the records say now, for each question of an open summary in its place.
 * @throws AppError `access.not-found` for a summary out of reach
 */
export async function askFigures(
  scope: Scope,
  summaryId: string,
  { questions }: AskFigures,
): Promise<Answer[]> {
  await findSummary(scope, summaryId);
  const asked = questions.filter((question) => question !== null);
  const answers = (await readFigures(scope, asked)).values();
  return questions.map((question) => (question ? answers.next().value! : { state: "gone" }));
}

/** The definitions that a person may use, and those that figures in older texts may name. */
export async function knownDefinitions(scope: Scope): Promise<KnownDefinition[]> {
  return (await listDefinitions(scope, { archived: true })).map(knownDefinition);
}

/** Blocks of templates in a summary: their figures count its unit and its period, and say what the records say now. */
export async function withFigures(
  scope: Scope,
  blocks: DocumentJson[],
  subject: Subject,
): Promise<DocumentJson[]> {
  const questions = figuresWithin(blocks)
    .map((attrs) => questionInput.safeParse(questionOf(attrs, subject)))
    .flatMap(({ data }) => data ?? [])
    .slice(0, mostQuestions);
  if (questions.length === 0) return blocks;
  const [answers, definitions] = await Promise.all([readFigures(scope, questions), knownDefinitions(scope)]);
  const answerByKey = new Map(questions.map((question, index) => [questionKey(question), answers[index]!]));
  const definitionById = new Map(definitions.map((each) => [each.id, each]));
  return fillFigures(blocks, subject, {
    definition: (id) => definitionById.get(id),
    answer: (question) => answerByKey.get(questionKey(question)),
  });
}

import type { Warning } from "../../document/structure/warning.ts";
import { openFile } from "../../docx/import/open-file.ts";
import { answerQuestions } from "../../files/answer-questions.ts";
import { storable } from "../../storable.ts";
import { newUuid } from "../../uuid.ts";
import { placesToLookAt } from "../review/places.ts";
import { type Knowledge, type Learned, learn, toReview } from "./to-review.ts";

/** What the process is asked: to read the documents of a file. */
export type Question = {
  name: string;
  bytes: Uint8Array;
  /** By what knowledge; given itself only when the process has not got it yet: it is large. */
  knownAs: string;
  knowledge?: Knowledge;
};

/** Documents as the database takes them: JSON of rows of `import_document`. */
export type ReadFile = { documents: string; warnings: Warning[] };

/** What it answers: the documents, or that it needs the knowledge. */
export type Answer = { task: "read"; file: ReadFile } | { task: "learn" };

let known: { as: string; learned: Learned } | null = null;

answerQuestions(
  ({ name, bytes, knownAs }: Question): Answer => {
    if (known?.as !== knownAs) return { task: "learn" };
    return { task: "read", file: readFile(name, bytes, known.learned) };
  },
  ({ knownAs, knowledge }) => {
    if (knowledge) known = { as: knownAs, learned: learn(knowledge) };
  },
);

function readFile(name: string, bytes: Uint8Array, learned: Learned): ReadFile {
  const { documents, warnings } = openFile(name, bytes);
  const rows = documents.map((document, position) => {
    const { review, facts } = toReview(document, learned);
    return { id: newUuid(), position, ...facts, doubts: placesToLookAt(review, facts.year).length, review };
  });
  return { documents: JSON.stringify(storable(rows)), warnings };
}

import { templateExamples } from "../../sections/template-examples.ts";
import { builtInOutlines } from "../../templates/built-in/built-in-outlines.ts";
import { builtInTemplates } from "../../templates/built-in/built-in-templates.ts";
import { fromNotation } from "../../templates/built-in/notation.ts";
import type { Knowledge } from "./to-review.ts";

/** What is known without a database: the built-in templates and kinds of summary, named by their keys. */
export function builtInKnowledge(): Knowledge {
  const templates = builtInTemplates.map(({ key, heading, guidance, body }) => ({
    ...{ id: key, key, heading, guidance, body: fromNotation(body) },
  }));
  return {
    ...{ units: [], ownUnitId: "" },
    outlines: builtInOutlines.map(({ key, ...outline }) => ({ id: key, ...outline })),
    examples: templates.flatMap(templateExamples),
  };
}

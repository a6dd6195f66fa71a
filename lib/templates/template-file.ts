import { z } from "zod";
import type { DocumentJson } from "../document/schema.ts";
import { AppError } from "../errors.ts";
import { checkSkeleton } from "./check-skeleton.ts";
import { templateWords } from "./input.ts";

/** What is taken from one section template into a file, and back. */
export type TemplateWords = { heading: string; guidance: string; body: DocumentJson };

const kind = "chengwen-section-template";

/** The file of a section template: JSON with a name and a number of its format. */
export function writeTemplateFile({ heading, guidance, body }: TemplateWords): string {
  return `${JSON.stringify({ kind, version: 1, heading, guidance, body }, null, 2)}\n`;
}

/**
 * Reads what `writeTemplateFile` wrote.
 * @throws AppError `template.not-a-template` for any other file, and what `checkSkeleton` throws
 */
export function readTemplateFile(text: string): TemplateWords {
  const file = z
    .looseObject({ kind: z.literal(kind), version: z.literal(1), ...templateWords })
    .safeParse(parseJson(text));
  if (!file.success) throw new AppError("template.not-a-template");
  const { heading, guidance, body } = file.data;
  return { heading, guidance, body: checkSkeleton(body) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import type { Node } from "@tiptap/pm/model";
import { blankKinds } from "../document/blank.ts";
import { isFigure } from "../document/figure.ts";
import { sectionStyles } from "../document/paragraph-styles.ts";
import { type DocumentJson, parseDocument } from "../document/schema.ts";
import { AppError, isAppError } from "../errors.ts";

/** Longest skeleton, in characters of its JSON; a section of the longest samples has a twentieth of it. */
const longest = 300_000;

/**
 * Checks the skeleton of a section template: a document of the one schema, of paragraphs and tables that
 * belong inside a section.
 * @returns the skeleton as the schema writes it, without anything that the schema does not know
 * @throws AppError `template.invalid`, `template.outside`, `template.picture`, `template.too-long`
 */
export function checkSkeleton(json: unknown): DocumentJson {
  if (JSON.stringify(json ?? null).length > longest) throw new AppError("template.too-long");
  const skeleton = parse(json);
  skeleton.descendants((node) => {
    if (node.type.name === "image") throw new AppError("template.picture");
    if (node.type.name === "paragraph" && !sectionStyles.includes(node.attrs.style))
      throw new AppError("template.outside");
    if (!attributesFit(node)) throw new AppError("template.invalid", { reason: node.type.name });
  });
  return skeleton.toJSON();
}

function parse(json: unknown): Node {
  try {
    return parseDocument(json);
  } catch (error) {
    const reason = isAppError(error) ? String(error.values.reason) : "";
    throw new AppError("template.invalid", { reason });
  }
}

/** What the schema leaves open: a file can carry anything in an attribute. */
function attributesFit({ type, attrs }: Node): boolean {
  if (type.name === "blank") return typeof attrs.prompt === "string" && blankKinds.includes(attrs.kind);
  if (type.name === "figure") return isFigure(attrs);
  if (type.name === "tableCell" || type.name === "tableHeader")
    return spans(attrs.colspan) && spans(attrs.rowspan);
  return true;
}

function spans(count: unknown): boolean {
  return Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 60;
}

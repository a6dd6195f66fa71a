import type { BlankKind } from "../../document/blank.ts";
import type { DocumentJson } from "../../document/schema.ts";

/** A built-in section template as it is written down; `body` is in the notation of `fromNotation`. */
export type BuiltInTemplate = { key: string; heading: string; guidance: string; body: string };

const styles: Record<string, string> = { "##": "level2", "###": "level3", "####": "level4" };

/**
 * Turns the compact notation of our own texts into document JSON. One line is one paragraph; `## `,
 * `### ` and `#### ` before it make it （一）, 1. and （1）, `^ `, `< ` and `> ` make it title, signer and
 * date. `**以学习为引领。**` is a lead, `{{number:次数}}` a blank of that kind, `{{单位}}` a blank for text.
 */
export function fromNotation(text: string): DocumentJson {
  const lines = text.split("\n").map((line) => line.trim());
  return { type: "doc", content: lines.filter(Boolean).map(paragraph) };
}

function paragraph(line: string): DocumentJson {
  const [, mark = "", rest = ""] = /^(#{2,4} |\^ |< |> |)(.*)$/.exec(line)!;
  const style = styles[mark.trim()] ?? { "^": "title", "<": "signer", ">": "date" }[mark.trim()] ?? "body";
  return { type: "paragraph", attrs: { style }, content: inline(rest) };
}

/** The text, leads and blanks of one line. */
function inline(line: string): DocumentJson[] {
  return line
    .split(/(\*\*.+?\*\*|\{\{.+?\}\})/)
    .filter(Boolean)
    .map((piece) => {
      if (piece.startsWith("{{")) return blank(piece.slice(2, -2));
      if (piece.startsWith("**"))
        return { type: "text", text: piece.slice(2, -2), marks: [{ type: "lead" }] };
      return { type: "text", text: piece };
    });
}

function blank(words: string): DocumentJson {
  const [, kind, prompt] = /^(?:(number|date|text):)?(.+)$/.exec(words)!;
  return { type: "blank", attrs: { prompt, kind: (kind ?? "text") as BlankKind } };
}

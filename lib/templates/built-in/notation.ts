import type { BlankKind } from "../../document/blank.ts";
import type { DocumentJson } from "../../document/schema.ts";

/** A built-in section template as it is written down; `body` is in the notation of `fromNotation`. */
export type BuiltInTemplate = { key: string; heading: string; guidance: string; body: string };

const styles: Record<string, string> = {
  ...{ "#": "level1", "##": "level2", "###": "level3", "####": "level4" },
  ...{ "^": "title", "<": "signer", ">": "date" },
};

/**
 * Turns the compact notation of our own texts into document JSON. One line is one paragraph; `# ` to
 * `#### ` before it make it 一、（一）1. and （1）, `^ `, `< ` and `> ` make it title, signer and date.
 * `**以学习为引领。**` is a lead, which may hold blanks, `{{number:次数}}` a blank of that kind, `{{单位}}` a blank for text.
 * `{{figure:theory-study.sessions}}` is the figure of that key, with another measure `{{figure:theory-study.all 场}}`. Lines
 * `| 媒体 | 篇数 |` that follow each other are a table, the first is its head.
 */
export function fromNotation(text: string): DocumentJson {
  const content: DocumentJson[] = [];
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    const last = content.at(-1);
    if (line.startsWith("|")) {
      if (last?.type === "table") last.content?.push(row(line, "tableCell"));
      else content.push({ type: "table", content: [row(line, "tableHeader")] });
    } else if (line) content.push(paragraph(line));
  }
  return { type: "doc", content };
}

function row(line: string, type: "tableHeader" | "tableCell"): DocumentJson {
  const cells = line.split("|").slice(1, -1);
  return {
    type: "tableRow",
    content: cells.map((cell) => ({ type, content: [paragraph(cell.trim())] })),
  };
}

function paragraph(line: string): DocumentJson {
  const [, mark = "", rest = ""] = /^(?:(#{1,4}|\^|<|>) )?(.*)$/.exec(line)!;
  return { type: "paragraph", attrs: { style: styles[mark] ?? "body" }, content: inline(rest) };
}

/** The text, leads and blanks of one line. */
function inline(line: string): DocumentJson[] {
  return line
    .split(/(\*\*.+?\*\*|\{\{.+?\}\})/)
    .filter(Boolean)
    .flatMap((piece) => {
      if (piece.startsWith("{{")) return blank(piece.slice(2, -2));
      if (piece.startsWith("**"))
        return inline(piece.slice(2, -2)).map((node) =>
          // Yjs keeps marks of text only; what fills the blank takes the mark of the words beside it.
          node.type === "text" ? { ...node, marks: [{ type: "lead" }] } : node,
        );
      return { type: "text", text: piece };
    });
}

function blank(words: string): DocumentJson {
  const [, definition, measure] = /^figure:([\w.-]+)(?: (.+))?$/.exec(words) ?? [];
  if (definition) return { type: "figure", attrs: { definition, ...(measure && { measure }) } };
  const [, kind, prompt] = /^(?:(number|date|text):)?(.+)$/.exec(words)!;
  return { type: "blank", attrs: { prompt, kind: (kind ?? "text") as BlankKind } };
}

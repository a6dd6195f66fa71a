import type { Node } from "@tiptap/pm/model";
import { restyledOf, splitOf, suggestedOf } from "#lib/document/suggestions/said.ts";
import type { Suggested } from "#lib/document/suggestions/suggested.ts";

/**
 * The blocks of a document with their suggestions, to be read: `甲 乙+[丙] 乙-[丁]` in a paragraph, before it what is said
 * of it: `+` and `-` of the whole paragraph, `+¶` and `-¶` of the break before it, `~body` of its style.
 */
export function shownSuggestions(doc: Node): string[] {
  return doc.children.map(shown);
}

function shown(node: Node): string {
  if (node.isText) {
    const said = node.marks
      .filter(({ type }) => type.name === "insertion" || type.name === "deletion")
      .map(({ type, attrs }) => sign({ ...attrs, kind: type.name } as Suggested));
    return said.length > 0 ? ` ${said.join("")}[${node.text}] ` : node.text!;
  }
  const restyled = restyledOf(node);
  const before = [
    sign(suggestedOf(node)),
    splitOf(node) && `${sign(splitOf(node))}¶`,
    restyled && `~${restyled.style}`,
  ];
  if (node.isTextblock)
    return [...before, node.children.map(shown).join("").trim()].filter(Boolean).join(" ");
  if (node.isInline) return ` ${sign(suggestedOf(node))}{${node.attrs.prompt ?? node.type.name}} `;
  return `${sign(suggestedOf(node))}${node.type.name}(${node.children.map(shown).join(" | ")})`;
}

function sign(said: Suggested | null): string {
  if (!said) return "";
  return (
    (said.inserted ? `${said.inserted.name}+` : "") + said.name + (said.kind === "insertion" ? "+" : "-")
  );
}

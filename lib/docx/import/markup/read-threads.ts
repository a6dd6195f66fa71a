import { child, children, type XmlElement } from "../parse-xml.ts";
import type { FileThread } from "./marked-file.ts";
import { byOf } from "./walk.ts";

/** What the parts of comments say of one: its words, and the paragraph by which the others know it. */
type Read = { id: string; paragraph: string; author: string; at: number; text: string };

/**
 * The threads of a file. A program that knows no answers writes them as comments on the same words: where no answer is
 * named in the whole file, these are taken for one thread.
 * @param covers key of the place that a comment is about
 */
export function readThreads(
  comments: XmlElement | null,
  extended: XmlElement | null,
  covers: (id: string) => string,
): FileThread[] {
  const read = children(comments ?? undefined, "w:comment").map(readComment);
  const links = new Map(
    children(extended ?? undefined).map(({ attributes }) => [
      attributeOf(attributes, "paraId"),
      { parent: attributeOf(attributes, "paraIdParent"), done: attributeOf(attributes, "done") === "1" },
    ]),
  );
  const byParagraph = new Map(read.map((each) => [each.paragraph, each]));
  const knowsAnswers = [...links.values()].some(({ parent }) => parent !== "");
  const threads = new Map<string, FileThread>();
  let last: { key: string; thread: FileThread } | null = null;
  for (const each of read) {
    const link = each.paragraph === "" ? undefined : links.get(each.paragraph);
    const parent = link?.parent ? byParagraph.get(link.parent) : undefined;
    const key = covers(each.id);
    const known: FileThread | undefined = parent
      ? threads.get(parent.id)
      : !knowsAnswers && key !== "" && last?.key === key
        ? last.thread
        : undefined;
    const thread: FileThread = known ?? { ids: [], resolved: link?.done ?? false, comments: [] };
    thread.ids.push(each.id);
    thread.comments.push({ author: each.author, at: each.at, text: each.text });
    threads.set(each.id, thread);
    last = { key, thread };
  }
  const found = [...new Set(threads.values())];
  // LibreOffice writes answers before what they answer.
  if (!knowsAnswers) for (const { comments } of found) comments.sort((one, other) => one.at - other.at);
  return found;
}

function readComment(element: XmlElement): Read {
  const { name, at } = byOf(element);
  const paragraphs = children(element, "w:p");
  return {
    ...{ id: element.attributes["w:id"] ?? "", author: name, at },
    paragraph: attributeOf(paragraphs.at(-1)?.attributes ?? {}, "paraId"),
    text: linesOf(element).join("\n").trim(),
  };
}

/** Its prefix is declared by the file as it likes. */
function attributeOf(attributes: Record<string, string>, name: string): string {
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key]!;
  return "";
}

function linesOf(element: XmlElement): string[] {
  return element.children.flatMap((each) => {
    if (typeof each === "string") return [];
    return each.name === "w:p" ? [textOf(each)] : linesOf(each);
  });
}

const pieces: Record<string, (element: XmlElement) => string> = {
  "w:t": (element) => element.children.join(""),
  "w:tab": () => "\t",
  "w:br": () => "\n",
  "w:cr": () => "\n",
  "w:noBreakHyphen": () => "-",
  "w:pPr": () => "",
  "w:del": () => "",
  "mc:AlternateContent": (element) => textOf(child(element, "mc:Choice") ?? element),
};

function textOf(element: XmlElement): string {
  return element.children
    .map((each) => (typeof each === "string" ? "" : (pieces[each.name]?.(each) ?? textOf(each))))
    .join("");
}

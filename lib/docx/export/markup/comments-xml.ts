import { wordTime } from "../../word-time.ts";
import type { Parts } from "../static-parts.ts";
import { xmlText } from "../word-xml.ts";
import type { Markings } from "./markings.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const schemas = "http://schemas";
const word =
  `xmlns:w="${schemas}.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="${schemas}.openxmlformats.org/markup-compatibility/2006"` as const;
const word14 = `xmlns:w14="${schemas}.microsoft.com/office/word/2010/wordml"`;
const word15 = `xmlns:w15="${schemas}.microsoft.com/office/word/2012/wordml"`;

/** The parts of comments: their kind, as relations and content types name it. */
export const commentParts = [
  {
    path: "word/comments.xml",
    relation: `${schemas}.openxmlformats.org/officeDocument/2006/relationships/comments`,
    content: "comments",
  },
  {
    path: "word/commentsExtended.xml",
    relation: `${schemas}.microsoft.com/office/2011/relationships/commentsExtended`,
    content: "commentsExtended",
  },
] as const;

/** What people say, and which of it answers what and is resolved. */
export function commentsXml(markings: Markings): Parts {
  const all = markings.comments();
  const comments = all.map(({ id, comment: { author, at, text } }) => {
    const date = at ? ` w:date="${wordTime(at.getTime())}"` : "";
    return `<w:comment w:id="${id}" w:author="${xmlText(author)}"${date} w:initials="${xmlText([...author].slice(0, 1).join(""))}">${paragraphsOf(text, id)}</w:comment>`;
  });
  const extended = all.map(({ id, answers, thread }) => {
    const parent = answers === null ? "" : ` w15:paraIdParent="${paragraphId(answers)}"`;
    return `<w15:commentEx w15:paraId="${paragraphId(id)}"${parent} w15:done="${thread.resolved ? 1 : 0}"/>`;
  });
  return {
    "word/comments.xml": `${declaration}<w:comments ${word} ${word14} mc:Ignorable="w14">${comments.join("")}</w:comments>`,
    "word/commentsExtended.xml": `${declaration}<w15:commentsEx ${word} ${word15} mc:Ignorable="w15">${extended.join("")}</w15:commentsEx>`,
  };
}

/** A comment is known to the other part by its last paragraph. */
function paragraphId(id: number): string {
  return (0x10000000 + id).toString(16).toUpperCase();
}

// The text of a comment is small and close, whatever the text of the document is.
const close =
  '<w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>';
const small = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>';

function paragraphsOf(text: string, id: number): string {
  const lines = text.split(/\r\n?|\n/);
  return lines
    .map((line, index) => {
      const known = index === lines.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : "";
      const run = line && `<w:r>${small}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`;
      return `<w:p${known}>${close}${run}</w:p>`;
    })
    .join("");
}

import type { BlankKind } from "../document/blank.ts";
import type { ParagraphStyle } from "../document/paragraph-styles.ts";

type Level = 1 | 2 | 3 | 4;

/** What a paragraph style of our files stands for: a style of the document, or a place in the layout. */
export type OwnParagraph = ParagraphStyle | "cell" | "head" | "picture" | "emptyLine" | "sources";

/** What a character style of our files says about its text; a `lineEnd` is a line break that was computed. */
export type OwnText = { lead?: true; blank?: BlankKind; lineEnd?: true };

/** Names of the paragraph styles that an exported document uses, by their id, and what they stand for. */
export const ownParagraphs = {
  Body: ["成文正文", "body"],
  Title: ["Title", "title"],
  Byline: ["题下署名", "byline"],
  Heading1: ["heading 1", "level1"],
  Running1: ["一级段落", "level1"],
  Heading2: ["heading 2", "level2"],
  Running2: ["二级段落", "level2"],
  Heading3: ["heading 3", "level3"],
  Running3: ["三级段落", "level3"],
  Heading4: ["heading 4", "level4"],
  Running4: ["四级段落", "level4"],
  Signature: ["Signature", "signer"],
  Date: ["Date", "date"],
  TableText: ["表格文字", "cell"],
  TableHead: ["表头", "head"],
  Picture: ["图片", "picture"],
  MissingPicture: ["图片缺失", "body"],
  EmptyLine: ["成文空行", "emptyLine"],
  SourcesTitle: ["数据来源标题", "sources"],
  SourcesNote: ["数据来源说明", "sources"],
  SourcesHead: ["数据来源表头", "sources"],
  SourcesText: ["数据来源文字", "sources"],
} as const satisfies Record<string, readonly [name: string, means: OwnParagraph]>;

/** The id of a paragraph style of ours. */
export type OwnParagraphId = keyof typeof ownParagraphs;

/** A character style of ours; `level` is whose face its text has, null for that of the paragraph. */
export type OwnCharacter = { id: string; name: string; level: Level | null; means: OwnText };

const levels = [null, 1, 2, 3, 4] as const;
const levelNames = ["一级", "二级", "三级", "四级"];
const kindNames: Record<BlankKind, string> = { text: "文字", number: "数字", date: "日期" };

/** Character style of a level's heading words. */
export const leadId = (level: Level): string => `Lead${level}`;

/** Character style of the line breaks that are computed for a title. */
export const titleBreakId = "TitleBreak";

/**
 * Character style of a blank, in the face of heading words or of its paragraph.
 * @param other of two blanks that touch one has the other style: Word makes one run of two that look the same
 */
export function blankId(kind: BlankKind, face: Level | null, other: boolean): string {
  return `Blank${kind}${face ?? ""}${other ? "b" : ""}`;
}

/** The character styles of an exported document. */
export const ownCharacters: readonly OwnCharacter[] = [
  ...levels.flatMap((level) => [...ofLead(level), ...blanksOf(level)]),
  { id: titleBreakId, name: "标题换行", level: null, means: { lineEnd: true } },
];

/** What a style of our files stands for. */
export type OwnMeaning = { paragraph?: OwnParagraph; text?: OwnText };

/** What the styles of our files stand for, by their names in lower case: programs change ids when they save a file. */
export const ownMeanings: ReadonlyMap<string, OwnMeaning> = new Map([
  ...Object.values(ownParagraphs).map(([name, paragraph]): [string, OwnMeaning] => [
    name.toLowerCase(),
    { paragraph },
  ]),
  ...ownCharacters.map(({ name, means }): [string, OwnMeaning] => [name, { text: means }]),
]);

/** Styles that together only our files have; a paragraph copied into another file takes no more than one of them along. */
export const ownMarks: readonly string[] = [ownParagraphs.Body[0], ownParagraphs.EmptyLine[0]];

function leadName(level: Level | null): string {
  return level === null ? "" : `${levelNames[level - 1]}标题句`;
}

function ofLead(level: Level | null): OwnCharacter[] {
  return level === null ? [] : [{ id: leadId(level), name: leadName(level), level, means: { lead: true } }];
}

function blanksOf(level: Level | null): OwnCharacter[] {
  const kinds = Object.keys(kindNames) as BlankKind[];
  return kinds.flatMap((blank) =>
    [false, true].map((other) => ({
      id: blankId(blank, level, other),
      name: `${leadName(level)}填空${kindNames[blank]}${other ? "2" : ""}`,
      level,
      means: level === null ? { blank } : { blank, lead: true as const },
    })),
  );
}

import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import { type OwnParagraphId, ownCharacters, ownParagraphs } from "../own-styles.ts";
import { type Face, faces, fontsXml } from "./faces.ts";
import { bodyCharacter, hangingPunctuation, page } from "./page.ts";
import { word } from "./word-xml.ts";

/** The style of a paragraph that is one thing throughout. */
export const styleIds: Readonly<Record<ParagraphStyle, OwnParagraphId>> = {
  body: "Body",
  title: "Title",
  byline: "Byline",
  level1: "Heading1",
  level2: "Heading2",
  level3: "Heading3",
  level4: "Heading4",
  signer: "Signature",
  date: "Date",
};

/** Style of a numbered paragraph that goes on after its heading words: not in the navigation pane. */
export const runningId = (level: 1 | 2 | 3 | 4) => `Running${level}` as const;

const levelFaces = [faces.level1, faces.level2, faces.body, faces.body] as const;

/**
 * styles.xml: everything about the layout is in named styles, so that a change in Word is one change, and what our
 * reader has to know again is in their names.
 */
export function stylesXml(latinSerif: boolean): string {
  const fonts = (face: Face) => fontsXml(face, latinSerif);
  return word(
    "styles",
    defaults(latinSerif),
    style("Normal", "Normal", {
      isDefault: true,
      ppr: `<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="${hangingPunctuation ? 1 : 0}"/><w:topLinePunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>${exactLine(page.line)}<w:ind w:firstLineChars="200" w:firstLine="${2 * bodyCharacter}"/><w:jc w:val="both"/>`,
      rpr: `${fonts(faces.body)}<w:spacing w:val="${page.tightening}"/>${size(16)}`,
    }),
    paragraph("Body"),
    paragraph("Title", {
      ppr: `${noIndent}<w:jc w:val="center"/>`,
      // Digits of Times New Roman would look thin beside the title face.
      rpr: `${fontsXml(faces.title, false)}<w:spacing w:val="0"/>${size(22)}`,
    }),
    paragraph("Byline", { ppr: `${noIndent}<w:jc w:val="center"/>`, rpr: fonts(faces.level2) }),
    ...levelFaces.flatMap((face, i) => levelStyles((i + 1) as 1 | 2 | 3 | 4, fonts(face))),
    paragraph("Signature", { ppr: `${noIndent}<w:jc w:val="right"/>` }),
    paragraph("Date", { ppr: `${noIndent}<w:jc w:val="right"/>` }),
    paragraph("TableText", {
      ppr: `${exactLine(400)}${noIndent}<w:jc w:val="left"/>`,
      rpr: `<w:spacing w:val="0"/>${size(12)}`,
    }),
    paragraph("TableHead", {
      basedOn: "TableText",
      ppr: '<w:jc w:val="center"/>',
      rpr: fonts(faces.level1),
    }),
    paragraph("Picture", {
      ppr: `<w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
    }),
    paragraph("MissingPicture", { basedOn: "Byline" }),
    paragraph("EmptyLine"),
    paragraph("SourcesTitle", {
      ppr: `${noIndent}<w:jc w:val="left"/><w:outlineLvl w:val="0"/>`,
      rpr: fonts(faces.level1),
    }),
    paragraph("SourcesNote", {
      ppr: `${exactLine(400)}${noIndent}<w:jc w:val="left"/>`,
      rpr: `<w:spacing w:val="0"/>${size(12)}`,
    }),
    paragraph("SourcesText", {
      ppr: `${exactLine(270)}${noIndent}<w:jc w:val="left"/>`,
      rpr: `<w:spacing w:val="0"/>${size(9)}`,
    }),
    paragraph("SourcesHead", {
      basedOn: "SourcesText",
      ppr: '<w:jc w:val="center"/>',
      rpr: fonts(faces.level1),
    }),
    style("Footer", "footer", {
      ppr: `${exactLine(280)}${noIndent}<w:jc w:val="left"/>`,
      rpr: `${fontsXml(faces.pageNumber, false)}<w:spacing w:val="0"/>${size(14)}`,
    }),
    character("Hyperlink", "Hyperlink", ""),
    ...ownCharacters.map(({ id, name, level }) =>
      character(id, name, level === null ? "" : level > 2 ? "<w:b/><w:bCs/>" : fonts(levelFaces[level - 1]!)),
    ),
    tableStyles,
  );
}

const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const exactLine = (line: number) =>
  `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

function defaults(latinSerif: boolean): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(faces.body, latinSerif)}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

/** The heading of a level, and the paragraph that runs on after heading words. */
function levelStyles(level: 1 | 2 | 3 | 4, fonts: string): string[] {
  const outline = `<w:outlineLvl w:val="${level - 1}"/>`;
  return [
    paragraph(`Heading${level}`, { ppr: outline, rpr: level > 2 ? "" : fonts }),
    paragraph(runningId(level)),
  ];
}

type Look = { isDefault?: boolean; basedOn?: string; ppr?: string; rpr?: string };

function paragraph(id: OwnParagraphId, look: Look = {}): string {
  return style(id, ownParagraphs[id][0], look);
}

function style(id: string, name: string, look: Look): string {
  const based = look.isDefault
    ? ""
    : `<w:basedOn w:val="${look.basedOn ?? "Normal"}"/><w:next w:val="Normal"/>`;
  const head = `<w:style w:type="paragraph"${look.isDefault ? ' w:default="1"' : ""}${custom(name)} w:styleId="${id}">`;
  const ppr = look.ppr ? `<w:pPr>${look.ppr}</w:pPr>` : "";
  const rpr = look.rpr ? `<w:rPr>${look.rpr}</w:rPr>` : "";
  return `${head}<w:name w:val="${name}"/>${based}<w:qFormat/>${ppr}${rpr}</w:style>`;
}

function character(id: string, name: string, rpr: string): string {
  const based = '<w:basedOn w:val="DefaultParagraphFont"/>';
  return `<w:style w:type="character"${custom(name)} w:styleId="${id}"><w:name w:val="${name}"/>${based}${rpr ? `<w:rPr>${rpr}</w:rPr>` : ""}</w:style>`;
}

/** Our own names are Chinese; Word's built-in ones are English in the file, whatever Word shows. */
function custom(name: string): string {
  return /^[\x20-\x7e]+$/.test(name) ? "" : ' w:customStyle="1"';
}

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const margins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';
const tableStyles = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("")}</w:tblBorders></w:tblPr></w:style>`;

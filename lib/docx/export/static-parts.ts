import type { DrawnSizes } from "../drawn-sizes.ts";
import { faces, substitutes } from "./faces.ts";
import { commentParts } from "./markup/comments-xml.ts";
import { stylesXml } from "./styles-xml.ts";
import { word, xmlText } from "./word-xml.ts";

/** Files inside the package, by their path. */
export type Parts = Readonly<Record<string, string>>;

/** What Word shows as the properties of a file. */
export type Properties = { title: string; author: string; at: Date };

/** The parts that no document changes, apart from the choice of digits and the properties. */
export function staticParts(latinSerif: boolean, properties: Properties, commented = false): Parts {
  const parts = { ...(latinSerif ? withSerif : withoutSerif), "docProps/core.xml": core(properties) };
  return commented ? { ...parts, [contentTypesPath]: typesOf(commentParts) } : parts;
}

const contentTypesPath = "[Content_Types].xml";

// Word must neither squeeze punctuation nor stretch lines that end in a line break, or its lines
// would hold other characters than those of the editor.
const layoutSettings =
  '<w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
const languages = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>';

/** word/settings.xml: how Word lays out, and the sizes that our reader is to know again. */
export function settingsXml(sizes: DrawnSizes): string {
  const variables = sizes
    .variables()
    .map(([name, value]) => `<w:docVar w:name="${name}" w:val="${value}"/>`)
    .join("");
  return word("settings", layoutSettings, variables && `<w:docVars>${variables}</w:docVars>`, languages);
}

const fontTable = word(
  "fonts",
  ...Object.values(faces).map(
    (face) =>
      `<w:font w:name="${face}"><w:altName w:val="${substitutes[face]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  ),
  '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
);

const text = (words: string) =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** — 1 — one character in from the outer edge. Every run keeps the style's face, the field's result too. */
function footer(side: "left" | "right", cached: number): string {
  const properties = `<w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/>`;
  const number = `${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}<w:r><w:t>${cached}</w:t></w:r>${field("end")}`;
  return word("ftr", `<w:p><w:pPr>${properties}</w:pPr>${text("— ")}${number}${text(" —")}</w:p>`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const openXml = "application/vnd.openxmlformats-officedocument";
const content = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
const typesOf = (more: readonly { path: string; content: string }[]) =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${[
    content("word/document.xml", `${openXml}.wordprocessingml.document.main`),
    ...["styles", "settings", "fontTable"].map((part) =>
      content(`word/${part}.xml`, `${openXml}.wordprocessingml.${part}`),
    ),
    ...["footer1", "footer2"].map((part) =>
      content(`word/${part}.xml`, `${openXml}.wordprocessingml.footer`),
    ),
    content("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
    content("docProps/app.xml", `${openXml}.extended-properties`),
    ...more.map((part) => content(part.path, `${openXml}.wordprocessingml.${part.content}`)),
  ].join("")}</Types>`;
const contentTypes = typesOf([]);

const schemas = "http://schemas.openxmlformats.org";
const packageRelations = `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${schemas}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${schemas}/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;
const application = `${declaration}<Properties xmlns="${schemas}/officeDocument/2006/extended-properties"><Application>成文 Chengwen</Application></Properties>`;

const parts = (latinSerif: boolean): Parts => ({
  [contentTypesPath]: contentTypes,
  "_rels/.rels": packageRelations,
  "docProps/app.xml": application,
  "word/styles.xml": stylesXml(latinSerif),
  "word/fontTable.xml": fontTable,
  "word/footer1.xml": footer("right", 1),
  "word/footer2.xml": footer("left", 2),
});
const withSerif = parts(true);
const withoutSerif = parts(false);

function core({ title, author, at }: Properties): string {
  const time = `${at.toISOString().slice(0, 19)}Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}

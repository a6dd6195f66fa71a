const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The namespaces of text and of what it refers to. */
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A part of a Word file whose root is `w:<root>`. */
export function word(root: string, ...content: string[]): string {
  return `${declaration}<w:${root} ${namespaces}>${content.join("")}</w:${root}>`;
}

/**
 * A paragraph.
 * @param properties content of its `w:pPr`, in the order of the schema
 */
export function paragraphXml(properties: string, content: string): string {
  const ppr = properties && `<w:pPr>${properties}</w:pPr>`;
  return ppr || content ? `<w:p>${ppr}${content}</w:p>` : "<w:p/>";
}

/** Text fit for XML: markup escaped, and without the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text without the control characters, lone surrogates and non-characters that XML 1.0 forbids. */
export function xmlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into the file
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "");
}

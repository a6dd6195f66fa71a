/**
 * HTML without the style sheets that office programs put into it: nothing in them is read, and a page that
 * forbids foreign styles complains of each, even in a document that is never shown.
 */
export function withoutStyleSheets(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "");
}

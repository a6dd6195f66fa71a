/**
 * A value without what PostgreSQL's JSON cannot hold: NUL, and half a surrogate pair from a paste or a merge. A text of
 * a document that was nothing else goes.
 */
export function storable<T>(json: T): T {
  const text = JSON.stringify(json);
  if (!/\\u(0000|d[89a-f])/i.test(text)) return json;
  return JSON.parse(text, (_key, value) => {
    if (typeof value === "string") return value.toWellFormed().replaceAll("\0", "");
    return Array.isArray(value) ? value.filter((each) => !isEmptyText(each)) : value;
  });
}

function isEmptyText(value: unknown): boolean {
  const { type, text } = (value ?? {}) as { type?: unknown; text?: unknown };
  return type === "text" && text === "";
}

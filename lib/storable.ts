/** A value without what PostgreSQL's JSON cannot hold: NUL, and half a surrogate pair from a paste or a merge. */
export function storable<T>(json: T): T {
  const text = JSON.stringify(json);
  if (!/\\u(0000|d[89a-f])/i.test(text)) return json;
  return JSON.parse(text, (_key, value) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value,
  );
}

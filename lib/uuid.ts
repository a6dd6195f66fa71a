const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address or a document may be asked for as an id; PostgreSQL throws at others. */
export function isUuid(text: unknown): text is string {
  return typeof text === "string" && pattern.test(text);
}

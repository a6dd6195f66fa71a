/** What a reader noticed and the person should know; messages/<language>/files.json has its sentence. */
export type WarningCode =
  | "number-differs"
  | "lines-joined"
  | "no-title"
  | "no-sections"
  | "numbering-shifted"
  | "footnotes"
  | "text-boxes"
  | "comments"
  | "insertions"
  | "deletions"
  | "header-footer"
  | "image-left-out"
  | "object-left-out"
  | "part-broken"
  | "encoding"
  | "unusual-characters";

/** A remark beside a result; the result stands nevertheless. */
export type Warning = { code: WarningCode; values: Record<string, string | number> };

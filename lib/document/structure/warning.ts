import type sentences from "../../../messages/zh-CN/files.json";

/** What a reader noticed and the person should know; messages/<language>/files.json has its sentence. */
export type WarningCode = Extract<keyof (typeof sentences)["warnings"], string>;

/** A remark beside a result; the result stands nevertheless. */
export type Warning = { code: WarningCode; values: Record<string, string | number> };

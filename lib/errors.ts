import type sentences from "../messages/zh-CN/errors.json";

/** Every expected failure, named `area.reason`; messages/<language>/errors.json has its sentence. */
export type ErrorCode = {
  [Area in keyof typeof sentences]: `${Area}.${Extract<keyof (typeof sentences)[Area], string>}`;
}[keyof typeof sentences];

/** Values that the sentence of an error mentions, e.g. `{ limit: 20 }`. */
export type ErrorValues = Record<string, string | number>;

/** One of several things that are wrong with what came in. */
export type InputProblem = {
  /** Which of several lines it is about, counted from 0. */
  line?: number;
  /** The field that does not fit. */
  field?: string;
  code: string;
  values?: ErrorValues;
};

/** What a program is told beside the sentence: all problems, or the thing as it is now. */
export type ErrorDetails = { problems?: readonly InputProblem[]; record?: unknown };

/**
 * A failure that the person can understand and act on. Thrown inside lib, turned into data by the
 * action wrapper and by route handlers, and shown as the sentence of its code in the person's language.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, values: ErrorValues = {}, details: ErrorDetails = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = "AppError";
    this.code = code;
    this.values = values;
    this.details = details;
  }
}

/** True for an AppError of either copy of this module (the server's and the bundle's). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

import type { z } from "zod";
import { AppError, type InputProblem } from "./errors.ts";
import { readBody } from "./route.ts";
import { storable } from "./storable.ts";

/** Most that a program sends at once, in megabytes. */
const limit = 4;

/**
 * What a program sent as JSON, checked.
 * @throws AppError `input.too-big`, `input.not-json`, `input.invalid` with all problems
 */
export async function readJson<Input extends z.ZodType>(
  request: Request,
  input: Input,
): Promise<z.output<Input>> {
  const bytes = await readBody(request, limit * 1024 * 1024, new AppError("input.too-big", { limit }));
  return checked(input, parseJson(bytes));
}

/**
 * What a program asks for in its address, checked; a parameter may stand there once.
 * @throws AppError `input.invalid` with all problems
 */
export function readQuery<Input extends z.ZodType>(request: Request, input: Input): z.output<Input> {
  const given = [...new URL(request.url).searchParams];
  const twice = given.filter(([name], i) => given.findIndex(([other]) => other === name) < i);
  if (twice.length > 0) {
    const problems = twice.map(([field]) => ({ field, code: "twice" }));
    throw new AppError("input.invalid", {}, { problems });
  }
  return checked(input, Object.fromEntries(given));
}

/** Longest key under which a request may be sent again. */
const longestKey = 200;

/**
 * The key under which a request may be sent again; null without one.
 * @throws AppError `input.invalid` for one that is too long
 */
export function readKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key")?.trim() ?? "";
  if (key.length <= longestKey) return key === "" ? null : key;
  const problem = { field: "Idempotency-Key", code: "long", values: { most: String(longestKey) } };
  throw new AppError("input.invalid", {}, { problems: [problem] });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("input.not-json");
  }
}

function checked<Input extends z.ZodType>(input: Input, given: unknown): z.output<Input> {
  const parsed = input.safeParse(storable(given), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError("input.invalid", {}, { problems: parsed.error.issues.flatMap(problemsOf) });
}

function problemsOf(issue: z.core.$ZodIssue): InputProblem[] {
  const path = issue.path.map(String);
  const at = (...more: string[]) => {
    const field = [...path, ...more].join(".");
    return field === "" ? {} : { field };
  };
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ ...at(key), code: "unknown" }));
  }
  const absent = issue.code === "invalid_type" && issue.input === undefined;
  if (absent) return [{ ...at(), code: "required" }];
  if (issue.code === "invalid_type") {
    return [{ ...at(), code: "type", values: { expected: issue.expected } }];
  }
  return [{ ...at(), code: "form" }];
}

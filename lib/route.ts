import { getTranslations } from "next-intl/server";
import { type Failure, toFailure } from "./action.ts";
import { auditRefusal } from "./audit/audit-refusal.ts";
import { addressHeader } from "./auth/client-address.ts";
import { answerPolicy } from "./auth/content-security-policy.ts";
import { currentScope } from "./auth/current.ts";
import type { Scope } from "./auth/scope.ts";
import { scopeOfToken } from "./auth/tokens/queries.ts";
import { type AppError, type ErrorCode, type InputProblem, isAppError } from "./errors.ts";

type Statuses = Partial<Record<ErrorCode, number>>;

const statuses: Statuses = {
  "access.signed-out": 401,
  "access.disabled": 401,
  "access.forbidden": 403,
  "access.not-found": 404,
  "file.busy": 503,
  "system.unexpected": 500,
  "system.database": 503,
  "system.storage": 503,
};

const programStatuses: Statuses = {
  ...statuses,
  "token.missing": 401,
  "token.invalid": 401,
  "token.tries": 429,
  "record.changed": 409,
  "input.too-big": 413,
};

/** A handler of app/api: the parameters of its path as Next gives them. */
type Handler<Parameters> = (request: Request, context: { params: Promise<Parameters> }) => Promise<Response>;

/** What a handler does once it is known who asks. */
type Run<Parameters> = (scope: Scope, request: Request, parameters: Parameters) => Promise<Response>;

/**
 * The one way from an HTTP request of a page to lib: session → run → response. A failure becomes JSON of the shape
 * `Failure`, with a status that fits it (400 unless it is about access or the system); refusals are audited.
 * @param name `area.verb`, as in the audit table
 */
export function route<Parameters>(name: string, run: Run<Parameters>): Handler<Parameters> {
  return handler(name, currentScope, run, async (failure) =>
    Response.json(failure, { status: statuses[failure.code] ?? 400 }),
  );
}

/**
 * The same for programs: personal token → run → response; proxy.ts has taken the cookies away. A failure becomes
 * `{ code, message, problems?, record? }` in the language of `Accept-Language`, with a status that fits it (422
 * unless it is another).
 * @param name `area.verb`, as in the audit table
 */
export function programRoute<Parameters>(name: string, run: Run<Parameters>): Handler<Parameters> {
  const answer = handler(name, scopeOfRequest, run, refuseProgram);
  return async (request, context) => {
    const response = await answer(request, context);
    response.headers.set("cache-control", "no-store");
    return response;
  };
}

function handler<Parameters>(
  name: string,
  scopeOf: (request: Request) => Promise<Scope>,
  run: Run<Parameters>,
  refuse: (failure: Failure, error: unknown) => Promise<Response>,
): Handler<Parameters> {
  const answer = async (request: Request, parameters: Parameters) => {
    let scope: Scope | undefined;
    try {
      scope = await scopeOf(request);
      return await run(scope, request, parameters);
    } catch (error) {
      const failure = toFailure(error, name);
      if (scope && failure.code === "access.forbidden") await auditRefusal(scope, name, parameters);
      return refuse(failure, error);
    }
  };
  return async (request, { params }) => {
    const response = await answer(request, await params);
    const { headers } = response;
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", answerPolicy);
    return response;
  };
}

function scopeOfRequest({ headers }: Request): Promise<Scope> {
  return scopeOfToken(headers.get("authorization"), headers.get(addressHeader) ?? "");
}

/** Most problems that are named: a sentence is longer than what it is about. */
const mostProblems = 200;

async function refuseProgram({ code, values }: Failure, error: unknown): Promise<Response> {
  const { problems, record } = isAppError(error) ? error.details : {};
  const [errors, words] = await Promise.all([getTranslations("errors"), getTranslations("api")]);
  const sentence = (problem: InputProblem) => ({
    ...(problem.line === undefined ? {} : { line: problem.line }),
    ...(problem.field === undefined ? {} : { field: problem.field }),
    code: problem.code,
    message: sentenceOf(problem, errors, words),
  });
  const status = programStatuses[code] ?? 422;
  const headers = new Headers();
  if (status === 401) headers.set("www-authenticate", "Bearer");
  if (status === 429) headers.set("retry-after", String(Number(values.minutes) * 60));
  const named = problems?.slice(0, mostProblems).map(sentence);
  const body = { code, message: errors(code, values), problems: named, record };
  return Response.json(body, { status, headers });
}

type Words<Area extends "errors" | "api"> = Awaited<ReturnType<typeof getTranslations<Area>>>;

/** A problem is named like an error (`record.locked`) or like what is wrong with a field (`required`). */
function sentenceOf(
  { code, values = {} }: InputProblem,
  errors: Words<"errors">,
  words: Words<"api">,
): string {
  if (errors.has(code as ErrorCode) && code.includes(".")) return errors(code as ErrorCode, values);
  const key = `problems.${code as "required"}` as const;
  return words.has(key) ? words(key, values) : code;
}

/**
 * Reads a request's body, but no more of it than is allowed.
 * @param limit in bytes
 * @param tooBig what to throw when there is more
 */
export async function readBody(
  request: Request,
  limit: number,
  tooBig: AppError,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooBig;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw tooBig;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

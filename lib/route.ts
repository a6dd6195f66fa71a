import { toFailure } from "./action.ts";
import { auditRefusal } from "./audit/audit-refusal.ts";
import { currentScope } from "./auth/current.ts";
import type { Scope } from "./auth/scope.ts";
import type { AppError, ErrorCode } from "./errors.ts";

const statuses: Partial<Record<ErrorCode, number>> = {
  "access.signed-out": 401,
  "access.disabled": 401,
  "access.forbidden": 403,
  "access.not-found": 404,
  "file.busy": 503,
  "system.unexpected": 500,
  "system.database": 503,
};

/** A handler of app/api: the parameters of its path as Next gives them. */
type Handler<Parameters> = (request: Request, context: { params: Promise<Parameters> }) => Promise<Response>;

/**
 * The one way from an HTTP request to lib: session → run → response. A failure becomes JSON of the shape
 * `Failure`, with a status that fits it (400 unless it is about access or the system); refusals are audited.
 * @param name `area.verb`, as in the audit table
 */
export function route<Parameters>(
  name: string,
  run: (scope: Scope, request: Request, parameters: Parameters) => Promise<Response>,
): Handler<Parameters> {
  return async (request, { params }) => {
    const parameters = await params;
    let scope: Scope | undefined;
    try {
      scope = await currentScope();
      return await run(scope, request, parameters);
    } catch (error) {
      const failure = toFailure(error, name);
      if (scope && failure.code === "access.forbidden") await auditRefusal(scope, name, parameters);
      return Response.json(failure, { status: statuses[failure.code] ?? 400 });
    }
  };
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

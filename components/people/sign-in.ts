import type { Failure, Result } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";

/**
 * Begins a session through next-auth's own route, as its client would: the token against forgery first,
 * then name and password. A refusal comes back as `code?minutes`.
 */
export async function signIn(name: string, password: string): Promise<Result<null>> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, name, password, json: "true" }),
    });
    const { url } = (await response.json()) as { url: string };
    const refusal = new URL(url).searchParams.get("error");
    return refusal === null ? { ok: true, value: null } : { ok: false, error: failureOf(refusal) };
  } catch {
    return { ok: false, error: { code: "system.offline", values: {} } };
  }
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
}

function failureOf(refusal: string): Failure {
  const [code, minutes] = refusal.split("?");
  return { code: code as ErrorCode, values: minutes ? { minutes: Number(minutes) } : {} };
}

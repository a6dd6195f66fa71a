import type { Failure, Result } from "#lib/action.ts";

/** Asks one of our own routes; whatever goes wrong comes back as a failure with a sentence. */
export async function requestJson<T>(url: string, init?: RequestInit): Promise<Result<T>> {
  const response = await fetch(url, init).catch(() => null);
  if (!response) return { ok: false, error: { code: "system.offline", values: {} } };
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: body as T };
  return { ok: false, error: (body as Failure | null) ?? { code: "system.offline", values: {} } };
}

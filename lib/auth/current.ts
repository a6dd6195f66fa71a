import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isAppError } from "../errors.ts";
import { askedHeader } from "./asked-header.ts";
import { addressHeader } from "./client-address.ts";
import { scopeFromCookies } from "./from-cookies.ts";
import type { Scope } from "./scope.ts";

/**
 * Who sent the request that is being answered; read once per request.
 * @throws AppError `access.signed-out`, `access.disabled`
 */
export const currentScope: () => Promise<Scope> = cache(async () => {
  const given = await headers();
  return scopeFromCookies(given.get("cookie") ?? "", given.get(addressHeader) ?? "");
});

/** As `currentScope`, for pages: who is not signed in is sent to the sign-in page and comes back to this one. */
export async function pageScope(): Promise<Scope> {
  try {
    return await currentScope();
  } catch (error) {
    if (isAppError(error) && error.code.startsWith("access.")) {
      const asked = (await headers()).get(askedHeader) ?? "/";
      redirect(`/sign-in?from=${encodeURIComponent(asked)}`);
    }
    throw error;
  }
}

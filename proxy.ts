import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { askedHeader } from "#lib/auth/asked-header.ts";
import { contentSecurityPolicy, hasOwnPolicy } from "#lib/auth/content-security-policy.ts";
import { programPaths } from "#lib/auth/program-paths.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { env } from "#lib/env.ts";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/** Runs before every page and route: refuses writes of other sites, and sends the security headers. */
export function proxy(request: NextRequest): NextResponse {
  // What programs ask for is a matter of their token alone: a browser's cookies count for nothing there, so that
  // no page of another site can write by them.
  const forPrograms = request.nextUrl.pathname.startsWith(programPaths);
  if (!forPrograms && !harmless.has(request.method) && !isSameOrigin(request.headers, env().PUBLIC_URL)) {
    return NextResponse.json({ code: "access.forbidden", values: {} }, { status: 403 });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  if (forPrograms) headers.delete("cookie");
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(askedHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  // What is set here would replace what a route sets.
  if (!hasOwnPolicy(request.nextUrl.pathname)) response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  if (env().PUBLIC_URL?.startsWith("https:"))
    response.headers.set("strict-transport-security", "max-age=31536000");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  return response;
}

export const config = { matcher: ["/((?!_next/static|favicon.svg).*)"] };

import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { addressHeader } from "#lib/auth/client-address.ts";
import { nextAuthOptions } from "#lib/auth/next-auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = (request: NextRequest, context: Context) =>
  NextAuth(request, context, nextAuthOptions(request.headers.get(addressHeader) ?? ""));

export { handler as GET, handler as POST };

import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env.ts";
import { isAppError } from "../errors.ts";
import { log } from "../log.ts";
import { signIn, signOut } from "./sign-in.ts";

/**
 * Sign-in by name and password. The cookie carries nothing but the id of a row in `session`; whoever asks
 * who is there reads that row. A refusal reaches the browser as `code?minutes`, e.g. `access.locked?15`.
 * @param address network address of the request that they are for
 */
export function nextAuthOptions(address: string): NextAuthOptions {
  return {
    providers: [
      CredentialsProvider({
        name: "password",
        credentials: { name: {}, password: {} },
        async authorize(credentials) {
          try {
            // The types promise strings; a form made by hand can send the same field twice.
            const { name, password } = credentials ?? {};
            const begun = await signIn(String(name ?? ""), String(password ?? ""), address);
            return { id: begun.sessionId };
          } catch (error) {
            if (isAppError(error)) throw new Error(`${error.code}?${error.values.minutes ?? ""}`);
            log().error({ action: "user.sign-in", err: error }, "unexpected failure");
            throw new Error("system.database?");
          }
        },
      }),
    ],
    session: { strategy: "jwt", maxAge: env().SESSION_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
    },
    events: {
      signOut: ({ token }) =>
        typeof token.sessionId === "string" ? signOut(token.sessionId, address) : undefined,
    },
  };
}

import { getToken } from "next-auth/jwt";
import { isUuid } from "../uuid.ts";

/**
 * The session id inside the signed cookie of a request, or null when there is none or it is not ours.
 * @param cookieHeader the `Cookie` header as the browser sent it
 */
export async function readSessionCookie(cookieHeader: string): Promise<string | null> {
  const cookies = Object.fromEntries(
    cookieHeader.split(/;\s*/).flatMap((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [] : [[pair.slice(0, at).trim(), decode(pair.slice(at + 1))]];
    }),
  );
  const secureCookie = Object.keys(cookies).some((name) =>
    name.startsWith("__Secure-next-auth.session-token"),
  );
  const request = { headers: { cookie: cookieHeader }, cookies };
  const secret = process.env.NEXTAUTH_SECRET;
  const token = await getToken({ req: request as never, secureCookie, secret }).catch(() => null);
  const id = token?.sessionId;
  return isUuid(id) ? id : null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

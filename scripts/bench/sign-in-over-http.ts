/**
 * Signs in as the sign-in page does, without a browser.
 * @returns the cookies, as the `Cookie` header has them
 * @throws Error when the server does not accept name and password
 */
export async function signInOverHttp(url: string, name: string, password: string): Promise<string> {
  const begun = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await begun.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(begun), origin: url },
    body: new URLSearchParams({ csrfToken, name, password, callbackUrl: url, json: "true" }),
  });
  const cookies = cookiesOf(answer);
  if (!cookies.includes("session")) throw new Error(`signing in answered ${answer.status}`);
  return cookies;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

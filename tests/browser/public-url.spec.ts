import { demoPassword } from "#server/demo/demo-people.ts";
import { ownServer } from "./support/own-server.ts";
import { expect, test } from "./support/test.ts";

const publicUrl = "https://chengwen.example.cn";

test("Users can reach a server behind a proxy only by its public address, and only encrypted", async () => {
  const server = await ownServer({ PUBLIC_URL: `${publicUrl}/` });
  try {
    const page = await fetch(`${server.url}/sign-in`);
    expect(page.headers.get("strict-transport-security")).toBe("max-age=31536000");

    const begun = await fetch(`${server.url}/api/auth/csrf`);
    const { csrfToken } = (await begun.json()) as { csrfToken: string };
    const cookie = begun.headers.getSetCookie().map((one) => one.split(";")[0]);
    const enter = (origin: string) =>
      fetch(`${server.url}/api/auth/callback/credentials`, {
        method: "POST",
        headers: { cookie: cookie.join("; "), origin },
        body: new URLSearchParams({ csrfToken, name: "zhoumin", password: demoPassword, json: "true" }),
        redirect: "manual",
      });
    for (const origin of [server.url, "http://chengwen.example.cn", "https://evil.example"])
      expect([origin, (await enter(origin)).status]).toEqual([origin, 403]);
    const entered = await enter(publicUrl);
    expect(entered.status).toBe(200);
    const session = entered.headers.getSetCookie().find((one) => one.includes("session-token"));
    expect(session).toMatch(/^__Secure-next-auth\.session-token=.+; Secure/);

    const desk = await fetch(server.url, {
      headers: { cookie: session!.split(";")[0]! },
      redirect: "manual",
    });
    expect(desk.status).toBe(200);

    const opens = (origin: string) =>
      new Promise<boolean>((resolve) => {
        const headers = { origin, cookie: session!.split(";")[0]! };
        const socket = new WebSocket(`${server.url.replace("http", "ws")}/collab`, { headers } as never);
        socket.onopen = () => {
          socket.close();
          resolve(true);
        };
        socket.onerror = () => resolve(false);
      });
    expect(await opens(publicUrl)).toBe(true);
    expect(await opens(server.url)).toBe(false);
  } finally {
    await server.close();
  }
});

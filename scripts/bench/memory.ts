import { execFileSync } from "node:child_process";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { type Figure, figure } from "./figure.ts";
import { searchTime } from "./search-http.ts";
import { lineageOf, type Stage } from "./stage.ts";

const documents = 50;

/** Memory of the server process (resident set) while 50 summaries of 15,000 characters are open, after a search. */
export async function memory(stage: Stage): Promise<Figure[]> {
  const ids: string[] = [];
  for (let i = 0; i < documents; i++) ids.push(await stage.summary(15_000));
  // For this the dictionary of Chinese words is loaded.
  await searchTime(stage, "理论学习");
  const closings = await Promise.all(ids.map((id) => openLive(stage, id)));
  const kilobytes = Number(
    execFileSync("ps", ["-o", "rss=", "-p", String(stage.server.pid)], { encoding: "utf8" }),
  );
  for (const close of closings) close();
  return [figure("memory-50-documents", [kilobytes / 1024], "MB", 512, "max")];
}

/** Opens a summary as a browser does, without a browser, and waits until the text is there. */
async function openLive(stage: Stage, id: string): Promise<() => void> {
  const { url } = stage.server;
  const headers = { cookie: stage.cookie, origin: url };
  class SignedInWebSocket extends WebSocket {
    constructor(address: string) {
      // Node's WebSocket takes headers, the browser's does not.
      super(address, { headers } as unknown as string[]);
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${url.replace("http", "ws")}/collab`,
    WebSocketPolyfill: SignedInWebSocket,
  });
  const token = JSON.stringify(await lineageOf(id));
  return new Promise((resolve, reject) => {
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: id,
      token,
      onSynced: () =>
        resolve(() => {
          provider.destroy();
          websocketProvider.destroy();
        }),
      onAuthenticationFailed: ({ reason }) => reject(new Error(`not let in: ${reason}`)),
    });
    provider.attach();
  });
}
